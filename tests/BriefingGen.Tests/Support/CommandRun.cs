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

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
