using System.Collections.Immutable;
using BriefingGen.Configuration;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Publishing;

namespace BriefingGen;

/// <summary>What to build.</summary>
/// <param name="Inputs">Folders of articles, single files, and patterns such as <c>notes/**/*.md</c>.</param>
/// <param name="Output">The folder that the site goes to.</param>
/// <param name="Templates">The folder laid over the default theme; null for the default theme alone.</param>
/// <param name="TimeZone">In which the day of an article is decided whose instant of publication is known; null leaves each as it is written.</param>
/// <param name="Site">What the site says of itself.</param>
/// <param name="Articles">The editor's word on single articles.</param>
/// <param name="MaxFileBytes">Larger files are refused; null for the limit that is always there.</param>
/// <param name="DegreeOfParallelism">How many articles and pages are worked on at once; the result does not depend on it.</param>
public sealed record BuildPlan(
    ImmutableArray<string> Inputs,
    string Output,
    string? Templates,
    TimeZoneInfo? TimeZone,
    SiteSettings Site,
    ImmutableArray<ConfiguredArticle> Articles,
    long? MaxFileBytes,
    int DegreeOfParallelism);

/// <summary>What a build did.</summary>
/// <param name="Articles">Articles published.</param>
/// <param name="Versions">Other versions of these, which were left out.</param>
/// <param name="Skipped">Files and entries of archives that are no articles.</param>
/// <param name="Briefings">Days, the undated one included.</param>
/// <param name="Pages">HTML pages of the site; style sheets, feeds and the like come on top.</param>
/// <param name="Publication">Null where the published site was left as it was.</param>
/// <param name="Diagnostics">Everything there is to say, from every stage.</param>
public sealed record BuildResult(
    int Articles, int Versions, int Skipped, int Briefings, int Pages, Publication? Publication, ImmutableArray<Diagnostic> Diagnostics);
