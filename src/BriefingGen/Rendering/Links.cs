using BriefingGen.Indexing;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>
/// Addresses as they are written on one page. They are relative, and name <c>index.html</c>, so that they work from a file,
/// from a host's root and below a project's path; the absolute ones exist only where the site's own address is known.
/// With them go the words of the interface, which the page is written in.
/// </summary>
internal sealed partial class Links
{
    private readonly string? home;

    /// <param name="path">The page, relative to the site's root.</param>
    /// <param name="baseUrl">Where the site is published; a path in it is kept, with or without its last slash.</param>
    /// <param name="words">The language of the interface.</param>
    public Links(string path, Uri? baseUrl, Words words)
    {
        Path = path;
        Words = words;
        Root = string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
        home = baseUrl is null ? null : baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
    }

    public string Path { get; }

    public Words Words { get; }

    /// <summary>What leads from the page to the site's root: empty, or <c>../</c> as often as needed.</summary>
    public string Root { get; }

    /// <summary>The language of an article's words as a page must declare it; null where it is that of the page, or not known.</summary>
    public string? Language(string? tag) =>
        tag is not null && LanguageTag().IsMatch(tag) && !string.Equals(tag.Split('-')[0], Words.Language, StringComparison.OrdinalIgnoreCase) ? tag : null;

    [System.Text.RegularExpressions.GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$")]
    private static partial System.Text.RegularExpressions.Regex LanguageTag();

    public string? Canonical => Absolute(Path);

    public string To(string path) => Root + path;

    /// <summary>The address for the outside world, without <c>index.html</c>; null where the site's address is not known.</summary>
    public string? Absolute(string path) => home is null ? null : home + WithoutIndex(path);

    /// <summary>The picture for social media of whatever has none of its own.</summary>
    public const string SiteCard = "card.png";

    public const string Home = "index.html";

    public const string Archive = "archive/index.html";

    public const string Follow = "follow/index.html";

    /// <summary>A page of the list of topics, from 1.</summary>
    public static string Topics(int page) => Numbered("topics", page);

    /// <summary>A page of a topic, from 1.</summary>
    public static string Topic(Topic topic, int page) => Numbered("topics/" + topic.Slug, page);

    public const string Search = "search/index.html";

    public static string Year(int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"archive/{year:0000}/index.html");

    public static string Month(int year, int month) => $"{Year(year)}#{MonthAnchor(month)}";

    public static string MonthAnchor(int month) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"month_{month:00}");

    /// <summary>A page of the list of speakers, from 1.</summary>
    public static string Speakers(int page) => Numbered("speakers", page);

    /// <summary>A page of a speaker, from 1.</summary>
    public static string Speaker(QuotedSpeaker speaker, int page) => Numbered("speakers/" + speaker.Slug, page);

    /// <summary>A page of the list of outlets, from 1.</summary>
    public static string Outlets(int page) => Numbered("outlets", page);

    /// <summary>A page of an outlet, from 1.</summary>
    public static string Outlet(Outlet outlet, int page) => Numbered("outlets/" + outlet.Slug, page);

    public static string Briefing(DateOnly? date) =>
        (date is { } day ? Dates.Iso(day) : "undated") + "/index.html";

    /// <summary>The data of a day.</summary>
    public static string Data(DateOnly? date) => Briefing(date).Replace("index.html", "briefing.json", StringComparison.Ordinal);

    /// <summary>The picture of a day for social media.</summary>
    public static string Card(DateOnly? date) => Briefing(date).Replace("index.html", "card.png", StringComparison.Ordinal);

    /// <summary>The e-mail edition of a day in HTML.</summary>
    public static string Email(DateOnly? date) => Briefing(date).Replace("index.html", "email.html", StringComparison.Ordinal);

    /// <summary>The e-mail edition of a day as plain text.</summary>
    public static string EmailText(DateOnly? date) => Briefing(date).Replace("index.html", "email.txt", StringComparison.Ordinal);

    public static string Source(StorySource source) => $"articles/{source.Slug}/index.html";

    public static string Story(DateOnly? date, string slug) => $"{Briefing(date)}#{slug}";

    /// <summary>The anchor of a stretch of an article's text; the numbers count code points, the end exclusive.</summary>
    public static string Anchor(TextSpan codePoints) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{codePoints.Start}-{codePoints.End}");

    // A slug holds no underscore, so that no speaker is called as a page is.
    private static string Numbered(string folder, int page) =>
        page == 1 ? $"{folder}/index.html" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{folder}/page_{page}/index.html");

    private static string WithoutIndex(string path) =>
        path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length]
        : path.Replace("/index.html#", "/#", StringComparison.Ordinal);
}
