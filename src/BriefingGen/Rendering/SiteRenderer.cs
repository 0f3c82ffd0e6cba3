using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Templating;

namespace BriefingGen.Rendering;

/// <summary>The pages of a site, and the faults of the templates that were to make them; with an error the site is not to be published.</summary>
public sealed record RenderResult(Site Site, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Makes the pages of a site.</summary>
public static class SiteRenderer
{
    /// <summary>Renders every page; the result does not depend on <paramref name="degreeOfParallelism"/>.</summary>
    public static RenderResult Render(
        ImmutableArray<Briefing> briefings, SiteSettings settings, Theme theme, ITemplateEngine engine, int degreeOfParallelism)
    {
        _ = (briefings, settings, theme, engine, degreeOfParallelism);
        return new(new([]), []);
    }
}
