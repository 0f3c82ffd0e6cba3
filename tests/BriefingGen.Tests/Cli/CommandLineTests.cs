using System.Diagnostics;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public void The_program_itself_starts_prints_its_version_and_returns_the_exit_code()
    {
        Assert.Equal((0, "0.1.0\n"), Start("--version"));
        Assert.Equal((1, ""), Start("extract", "--frob"));
        Assert.Equal((2, ""), Start("extract", "no-such-file"));
    }

    [Theory]
    [InlineData("build", "--base-url")]
    [InlineData("extract", "--input-format")]
    public void Help_tells_options_and_shows_examples(string command, string option)
    {
        var run = CommandRun.Of(command, "--help");

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains(option, run.Output, StringComparison.Ordinal);
        Assert.Contains($"Examples:\n  briefing {command}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_of_the_whole_names_every_command()
    {
        var run = CommandRun.Of("--help");

        Assert.Equal(0, run.Exit);
        Assert.All(["build", "extract", "stories"], command => Assert.Contains($"\n  {command} ", run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Required command was not provided.\n\nRun 'briefing --help' to see what it takes.\n")]
    [InlineData("Unknown option '--frob'.\n\nRun 'briefing build --help' to see what it takes.\n", "build", "--frob")]
    [InlineData("Unknown argument 'articles'.\n\nRun 'briefing build --help' to see what it takes.\n", "build", "articles")]
    [InlineData("Unknown option '--inpt'. Did you mean '--input'?\n\nRun 'briefing build --help' to see what it takes.\n", "build", "--inpt", "x")]
    [InlineData("Unknown option '--quite'. Did you mean '--quiet'?\n\nRun 'briefing build --help' to see what it takes.\n", "build", "--quite")]
    [InlineData("Unknown command 'buidl'. Did you mean 'build'?\n\nRun 'briefing --help' to see what it takes.\n", "buidl")]
    [InlineData("Unknown command 'frobnicate'.\n\nRun 'briefing --help' to see what it takes.\n", "frobnicate")]
    [InlineData("Required argument missing for option: '--input'.\n\nRun 'briefing build --help' to see what it takes.\n", "build", "--input")]
    [InlineData("'Brussels' is not a time zone of this system; did you mean \"Europe/Brussels\"?\n\nRun 'briefing build --help' to see what it takes.\n", "build", "--time-zone", "Brussels")]
    [InlineData("'example.org' is not an address. Write it in full, as https://example.org/news/.\n\nRun 'briefing build --help' to see what it takes.\n", "build", "--base-url", "example.org")]
    [InlineData("--jobs takes a number from 1 to 512.\n\nRun 'briefing build --help' to see what it takes.\n", "build", "--jobs", "0")]
    [InlineData("Unknown option '--no-txt'. A file of that name is './--no-txt'.\n\nRun 'briefing extract --help' to see what it takes.\n", "extract", "--no-txt")]
    public void A_wrong_command_line_is_told_and_exits_1(string expected, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.Equal((1, expected), (run.Exit, run.Error));
    }

    [Fact]
    public void A_word_that_begins_with_an_at_sign_is_no_response_file() =>
        Assert.StartsWith("@nothing: error BG0101: ", CommandRun.Of("extract", "@nothing").Error, StringComparison.Ordinal);

    private static (int Exit, string Output) Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "briefing.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
