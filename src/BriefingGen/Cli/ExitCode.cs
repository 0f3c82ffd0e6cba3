using BriefingGen.Diagnostics;

namespace BriefingGen.Cli;

/// <summary>What the program returns to the shell.</summary>
public static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 1;

    /// <summary>An article, a template or the configuration is at fault.</summary>
    public const int Input = 2;

    /// <summary>Reading or writing failed.</summary>
    public const int System = 3;

    /// <summary>What the messages of a command ask for.</summary>
    public static int Of(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        if (diagnostics.Any(diagnostic => diagnostic.Kind == Catalog.WriteFailed || diagnostic.Kind == Catalog.InputUnreadable || diagnostic.Kind == Catalog.FileUnreadable))
            return System;
        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? Input : Success;
    }
}
