using BriefingGen.Model;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>The publication, the same on every page.</summary>
internal sealed record SiteModel(SiteSettings Settings) : ITemplateModel<SiteModel>
{
    public static TemplateShape<SiteModel> Shape { get; } = new(
        ("title", m => Printable.Of(m.Settings.Title)),
        ("description", m => Printable.Of(m.Settings.Description)),
        ("language", m => m.Settings.Language),
        ("is_offline", m => m.Settings.Offline),
        ("is_excerpted", m => m.Settings.SourcePages == SourcePages.Excerpts));
}

/// <summary>The page itself: what its head needs, and the way from it to the other pages.</summary>
internal sealed record PageInfo(Links Links, string Template, string Title, string Description) : ITemplateModel<PageInfo>
{
    /// <summary>False for a page that search engines should pass by.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>The style sheet to write into the page, for a page that cannot know where the style sheet lies.</summary>
    public InlineStyle? Style { get; init; }

    /// <summary>What leads to the site's root where that is not <see cref="Links.Root"/>.</summary>
    public string? Root { get; init; }

    /// <summary>What search engines read, as JSON that may stand in a script element; null where there is nothing to say.</summary>
    public string? StructuredData { get; init; }

    /// <summary>The day that the page is about; null where it is about none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The picture that social media show for a link to the page.</summary>
    public string Card { get; init; } = Links.SiteCard;

    public static TemplateShape<PageInfo> Shape { get; } = new(
        ("template", m => m.Template),
        ("title", m => Printable.InOneDirection(m.Title)),
        ("description", m => Printable.InOneDirection(m.Description)),
        ("path", m => m.Links.Path),
        ("root", m => m.Root ?? m.Links.Root),
        ("canonical", m => m.IsIndexed ? m.Links.Canonical : null),
        ("structured_data", m => m.StructuredData is { } data ? TemplateValue.Html(data) : default),
        ("iso_date", m => m.Date is { } date ? Dates.Iso(date) : null),
        ("card", m => m.Links.Absolute(m.Card)),
        ("data", m => m.Template == "briefing.sbn-html" ? "briefing.json" : null),
        ("is_indexed", m => m.IsIndexed),
        ("inline_style", m => m.Style is { } style ? TemplateValue.Html(style.Css) : default),
        ("inline_style_hash", m => m.Style?.Hash));
}

/// <summary>What <c>layout.sbn-html</c> and everything that it includes can see. Of what follows the words at most one is there.</summary>
internal sealed record PageModel(SiteModel Site, PageInfo Page, Words Words) : ITemplateModel<PageModel>
{
    /// <summary>This page with what is said of it to machines.</summary>
    public PageModel With(string structuredData, DateOnly? date) => this with { Page = Page with { StructuredData = structuredData, Date = date } };

    public IndexModel? Index { get; init; }

    public BriefingModel? Briefing { get; init; }

    public ArticleModel? Article { get; init; }

    public ArchiveModel? Archive { get; init; }

    public YearPageModel? Year { get; init; }

    public ListModel? List { get; init; }

    public SpeakerModel? Speaker { get; init; }

    public OutletModel? Outlet { get; init; }

    public TopicModel? Topic { get; init; }

    public FollowModel? Follow { get; init; }

    public static TemplateShape<PageModel> Shape { get; } = new(
        ("site", m => TemplateValue.From(m.Site)),
        ("page", m => TemplateValue.From(m.Page)),
        ("words", m => TemplateValue.From(m.Words)),
        ("index", m => TemplateValue.From(m.Index)),
        ("briefing", m => TemplateValue.From(m.Briefing)),
        ("article", m => TemplateValue.From(m.Article)),
        ("archive", m => TemplateValue.From(m.Archive)),
        ("year", m => TemplateValue.From(m.Year)),
        ("list", m => TemplateValue.From(m.List)),
        ("speaker", m => TemplateValue.From(m.Speaker)),
        ("outlet", m => TemplateValue.From(m.Outlet)),
        ("topic", m => TemplateValue.From(m.Topic)),
        ("follow", m => TemplateValue.From(m.Follow)));
}
