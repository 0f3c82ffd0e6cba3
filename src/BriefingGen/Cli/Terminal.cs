using System.Text;

namespace BriefingGen.Cli;

/// <summary>What a command talks to: the three streams, whether a person watches them, and the clock.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, for results.</param>
/// <param name="Error">Standard error, for messages.</param>
/// <param name="IsInputTyped">True where input would come from a keyboard.</param>
/// <param name="IsErrorWatched">True where messages go to a screen: carets and progress make sense.</param>
/// <param name="HasColour">True where the screen shows colour and the user has not refused it.</param>
/// <param name="Clock">Measures how long a command takes and tells <c>render</c> the time; nothing that is published depends on it.</param>
public sealed record Terminal(
    Stream Input,
    Stream Output,
    TextWriter Error,
    bool IsInputTyped,
    bool IsErrorWatched,
    bool HasColour,
    TimeProvider Clock)
{
    /// <summary>The streams of this process. Colour is off where NO_COLOR is set or the terminal is dumb.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        var watched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            Console.Error,
            !Console.IsInputRedirected,
            watched,
            watched && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            TimeProvider.System);
    }

    /// <summary>Writes a line to standard output.</summary>
    public void WriteLine(string line) => Output.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
