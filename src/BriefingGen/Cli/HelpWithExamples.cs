using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace BriefingGen.Cli;

/// <summary>The help of a command, followed by examples of its use.</summary>
public sealed class HelpWithExamples(HelpAction inner, string rootExamples) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var result = inner.Invoke(parseResult);
        var examples = (parseResult.CommandResult.Command as ExampleCommand)?.Examples ?? rootExamples;
        parseResult.InvocationConfiguration.Output.WriteLine($"Examples:\n{examples}");
        return result;
    }
}

/// <summary>A command whose help shows how it is used.</summary>
public sealed class ExampleCommand(string name, string description, string examples) : Command(name, description)
{
    public string Examples { get; } = examples;
}
