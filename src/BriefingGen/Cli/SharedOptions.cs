using System.CommandLine;
using BriefingGen.Configuration;

namespace BriefingGen.Cli;

/// <summary>How much a command tells.</summary>
public enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>Errors, warnings and what was done.</summary>
    Normal,

    /// <summary>Notes too.</summary>
    Detailed,
}

/// <summary>The options that every command takes.</summary>
public sealed class SharedOptions
{
    public Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Print errors only; the same as --verbosity quiet",
        Recursive = true,
    };

    public Option<string> Verbosity { get; } = new Option<string>("--verbosity", "-v")
    {
        Description = "How much to tell",
        HelpName = "quiet|normal|detailed",
        DefaultValueFactory = _ => "normal",
        Recursive = true,
    }.AcceptOnlyFromAmong("quiet", "normal", "detailed");

    /// <summary>The reporter that the command line asks for.</summary>
    public ConsoleReporter Reporter(ParseResult parsed, Terminal terminal) =>
        new(terminal, parsed.GetValue(Quiet) ? Cli.Verbosity.Quiet : parsed.GetValue(Verbosity) switch
        {
            "quiet" => Cli.Verbosity.Quiet,
            "detailed" => Cli.Verbosity.Detailed,
            _ => Cli.Verbosity.Normal,
        });

    /// <summary>The option by which a command decides of what day an article is.</summary>
    public static Option<string> TimeZone()
    {
        var option = new Option<string>("--time-zone")
        {
            Description = "Where the day of an article is decided whose instant of publication is known, as Europe/Brussels; without it each day is as written",
            HelpName = "zone",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && TimeZones.Parse(token.Value) is null)
                result.AddError($"'{token.Value}' is not a time zone of this system{TimeZones.Advice(token.Value)}");
        });
        return option;
    }

    /// <summary>The option that sets how large a file may be.</summary>
    public static Option<string> MaxFileSize()
    {
        var option = new Option<string>("--max-file-size")
        {
            Description = "Files larger than this are refused [default: 64 MB]",
            HelpName = "size",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && ByteSize.Parse(token.Value) is null)
                result.AddError($"'{token.Value}' is not a size up to 2 GB. Write it as 64MB.");
        });
        return option;
    }

    /// <summary>The size that <see cref="MaxFileSize"/> was given; null where it was not.</summary>
    public static long? Bytes(ParseResult parsed, Option<string> option) => parsed.GetValue(option) is { } size ? ByteSize.Parse(size) : null;

    /// <summary>Refuses a name that is empty, as a variable of a script is that was never set.</summary>
    public static void RefuseEmpty(params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens.Any(static token => token.Value.Length == 0))
                    result.AddError($"{option.Name} takes a name; the one given is empty.");
            });
        }
    }

    /// <summary>Refuses an empty name, and what looks like an option among file names, so that a misspelt one is not taken for a file.</summary>
    public static T RefuseOptions<T>(T argument) where T : Argument
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
                result.AddError($"{argument.Name} takes a name; the one given is empty.");
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
                result.AddError($"Unknown option '{token.Value}'. A file of that name is './{token.Value}'.");
        });
        return argument;
    }
}
