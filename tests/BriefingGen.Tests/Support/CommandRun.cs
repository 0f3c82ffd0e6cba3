using System.Text;
using BriefingGen.Cli;

namespace BriefingGen.Tests.Support;

/// <summary>One run of the program through its entry point: what it returned and what it wrote.</summary>
internal sealed record CommandRun(int Exit, string Output, string Error)
{
    /// <summary>Runs with the given arguments, nothing watching and nothing typed.</summary>
    public static CommandRun Of(params string[] arguments) => With("", false, arguments);

    /// <summary>Runs with the given standard input.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="isWatched">Whether messages go to a screen with colour.</param>
    /// <param name="arguments">The command line.</param>
    public static CommandRun With(string input, bool isWatched, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(
            new MemoryStream(Encoding.Latin1.GetBytes(input)), output, error, false, isWatched, isWatched, new StoppedClock());
        var exit = CommandLine.Run(arguments, terminal);
        return new(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Stands at 08:05:09 of 3 May 2031, 06:05:09 UTC.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(2), null, null);

        public override DateTimeOffset GetUtcNow() => new(2031, 5, 3, 6, 5, 9, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }
}
