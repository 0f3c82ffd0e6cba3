using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Templating;

namespace BriefingGen.Rendering;

/// <summary>The look of a site.</summary>
/// <param name="Templates">Every template, sorted by name, ordinally.</param>
/// <param name="Assets">The files that are published as they are, with their place on the site, sorted by path, ordinally.</param>
public sealed record Theme(ImmutableArray<TemplateFile> Templates, ImmutableArray<Page> Assets)
{
    /// <summary>True where the picture for social media is not the default one.</summary>
    public bool HasOwnCard { get; init; }

    /// <summary>The words of the interface, a file a language.</summary>
    public ImmutableArray<WordsFile> Words { get; init; } = [];
}

/// <summary>A theme, and what was wrong with the folder that it was read from.</summary>
public sealed record ThemeResult(Theme Theme, ImmutableArray<Diagnostic> Diagnostics);
