using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using BriefingGen.Configuration;
using BriefingGen.Diagnostics;

namespace BriefingGen.Cli;

/// <summary>The command line as a whole: its commands, the options they share, and how failure ends.</summary>
public static class CommandLine
{
    private const string Description =
        "Turns a folder of news articles into a dated briefing in which every word stands where its link says.";

    private const string Examples = """
          briefing build                       the site of this folder: seeds/ to site/
          briefing build --input articles --output public --base-url https://example.org/news/
          briefing verify site                 every word of the site against its source
          briefing extract seeds/*.txt         who said what, one JSON object a line
          briefing COMMAND --help              what a command takes, with examples
        """;

    /// <summary>Runs the program and returns its exit code. Throws nothing.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        using var output = new StreamWriter(terminal.Output, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        try
        {
            var parsed = Create(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction && parsed.UnmatchedTokens is [var unknown, ..])
            {
                terminal.Error.WriteLine($"{Unknown(parsed.CommandResult.Command, unknown)}\n\n{Advice(parsed)}");
                return ExitCode.Usage;
            }

            if (parsed.Action is ParseErrorAction failure)
                (failure.ShowHelp, failure.ShowTypoCorrections) = (false, false);
            var exit = parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
            if (parsed.Errors.Count > 0 && exit == ExitCode.Usage)
                terminal.Error.WriteLine(Advice(parsed));
            return exit;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(Catalog.SystemFailure.At("", e.Message));
            return ExitCode.System;
        }
        catch (Exception e)
        {
            terminal.Error.WriteLine(Catalog.ProgramFault.At("", e.GetType().Name, e.Message));
            return ExitCode.System;
        }
    }

    private static string Advice(ParseResult parsed) => $"Run '{Name(parsed.CommandResult.Command)} --help' to see what it takes.";

    // The first that is not known: what follows a misspelt option is its value.
    private static string Unknown(Command command, string word)
    {
        var isOption = word.StartsWith('-');
        var known = isOption
            ? new[] { command }.Concat(command.Parents.OfType<Command>()).SelectMany(static part => part.Options).Where(static option => !option.Hidden).SelectMany(static option => option.Aliases.Prepend(option.Name)).Where(static name => name.StartsWith("--", StringComparison.Ordinal))
            : command.Subcommands.Select(static inner => inner.Name);
        var what = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        return $"Unknown {what} '{word}'.{(Nearest.To(word, known) is { } meant ? $" Did you mean '{meant}'?" : "")}";
    }

    private static string Name(Command command) => command is RootCommand ? "briefing" : "briefing " + command.Name;

    private static RootCommand Create(Terminal terminal)
    {
        var options = new SharedOptions();
        var root = new RootCommand(Description)
        {
            options.Quiet,
            options.Verbosity,
            BuildCommand.Create(terminal, options),
            ExtractCommand.Create(terminal, options),
            StoriesCommand.Create(terminal, options),
            RenderCommand.Create(terminal, options),
            VerifyCommand.Create(terminal, options),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!, Examples);
        return root;
    }
}
