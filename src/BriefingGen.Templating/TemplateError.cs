using System.Collections.Immutable;

namespace BriefingGen.Templating;

/// <summary>Whether the fault was found while reading the template or while running it.</summary>
public enum TemplateErrorKind
{
    Parse,
    Runtime,
}

/// <summary>A fault in a template, at its own place.</summary>
/// <param name="Kind">Parse or runtime.</param>
/// <param name="Path">The path of the template, as its <see cref="TemplateFile"/> gives it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 code units.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="SourceLine">The line of the template, for the caret; null where there is none.</param>
/// <param name="Includes">The chain of includes that led here, outermost first, each as <c>path:line:column</c>.</param>
public sealed record TemplateError(
    TemplateErrorKind Kind,
    string Path,
    int Line,
    int Column,
    string Message,
    string? SourceLine,
    ImmutableArray<string> Includes);

/// <summary>Thrown by <see cref="ITemplateEngine.Render"/>; carries every error that stopped it.</summary>
public sealed class TemplateException(ImmutableArray<TemplateError> errors)
    : Exception(errors.IsDefaultOrEmpty ? "The template failed." : errors[0].Message)
{
    public ImmutableArray<TemplateError> Errors { get; } = errors;
}
