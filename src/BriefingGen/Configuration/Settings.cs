using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Configuration;

/// <summary>The editor's word on one article, with the message for the case that there is no such article.</summary>
public sealed record ConfiguredArticle(string Name, ArticleOverride Override, Diagnostic NotFound);

/// <summary>What one place (the command line or a file) says about a build; null where it says nothing. Paths are as the program opens them.</summary>
public sealed record Settings
{
    public static Settings Empty { get; } = new();

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    public Uri? BaseUrl { get; init; }

    /// <summary>In which the edition's day is decided.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Empty where nothing is said.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>Larger files are refused. In bytes.</summary>
    public long? MaxFileBytes { get; init; }

    public string? Output { get; init; }

    public string? Templates { get; init; }

    /// <summary>Whether whole articles are published or nothing but excerpts.</summary>
    public SourcePages? SourcePages { get; init; }

    /// <summary>Whether readers can read on without a connection.</summary>
    public bool? Offline { get; init; }

    public ImmutableArray<ConfiguredArticle> Articles { get; init; } = [];

    /// <summary>This, and what <paramref name="weaker"/> says where this says nothing.</summary>
    public Settings Over(Settings weaker) => new()
    {
        Title = Title ?? weaker.Title,
        Description = Description ?? weaker.Description,
        Language = Language ?? weaker.Language,
        BaseUrl = BaseUrl ?? weaker.BaseUrl,
        TimeZone = TimeZone ?? weaker.TimeZone,
        Inputs = Inputs.IsEmpty ? weaker.Inputs : Inputs,
        MaxFileBytes = MaxFileBytes ?? weaker.MaxFileBytes,
        Output = Output ?? weaker.Output,
        Templates = Templates ?? weaker.Templates,
        SourcePages = SourcePages ?? weaker.SourcePages,
        Offline = Offline ?? weaker.Offline,
        Articles = Articles.IsEmpty ? weaker.Articles : Articles,
    };
}
