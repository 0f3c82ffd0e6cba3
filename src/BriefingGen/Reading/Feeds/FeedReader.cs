using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Xml;
using BriefingGen.Diagnostics;
using BriefingGen.Reading.Html;

namespace BriefingGen.Reading.Feeds;

/// <summary>Reads RSS 2.0, RSS 1.0 (RDF) and Atom. Nothing that a document type declares is looked at, and nothing is fetched.</summary>
internal sealed class FeedReader
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const int MaxDepth = 100;

    private static readonly ImmutableHashSet<string> Spaces = ["", Atom, Content, DublinCore, "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"];

    private readonly XmlReader xml;
    private readonly ImmutableArray<ArticleRecord>.Builder entries = ImmutableArray.CreateBuilder<ArticleRecord>();
    private string? publisher;
    private string? address;
    private string? place;
    private string? language;

    private FeedReader(string content)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };
        xml = XmlReader.Create(new StringReader(content), settings);
    }

    /// <summary>The pieces of a feed.</summary>
    public static IEnumerable<Piece> Open(SourceDocument document, ReadingOptions options)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return PageDecoder.Decode(document.File, document.Charset, diagnostics) is { } content
            ? Read(content, document.File.Path, options.MaxEntries).Open(document.File, options)
            : diagnostics.Select(Bundles.SourceUnpacker.Refused);
    }

    /// <summary>The entries; those before a fault are kept.</summary>
    public static FeedEntries Read(string content, string path, int most)
    {
        var reader = new FeedReader(content.TrimStart('\uFEFF').TrimStart());
        try
        {
            return reader.Read(most)
                ? new(reader.Entries(), null)
                : new(reader.Entries(), reader.entries.Count == most ? Catalog.TooManyEntries.At(path, most) : Catalog.NotAFeed.At(path));
        }
        catch (XmlException e)
        {
            return new(reader.Entries(), Catalog.XmlBroken.AtLine(path, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition), Words(e)));
        }
    }

    // What the feed says of itself may stand below its entries.
    private ImmutableArray<ArticleRecord> Entries() =>
        [.. entries.Select(entry => entry with { Publisher = entry.Publisher ?? publisher, Language = entry.Language ?? language, Url = Whole(entry.Url) })];

    // An address that is not whole counts from that of the site.
    private string? Whole(string? url) => url is null ? null : HeaderReader.Address(url, address) ?? url;

    // xml:base: what the addresses in an element count from.
    private string? Base(string? outer) => xml.GetAttribute("base", "http://www.w3.org/XML/1998/namespace") is { Length: > 0 } own ? HeaderReader.Address(own, outer) ?? own : outer;

    private string? Link(string? place) => xml.GetAttribute("href") is { } href ? HeaderReader.Address(href, Base(place)) ?? href : null;

    private bool Read(int most)
    {
        var isFeed = false;
        xml.Read();
        // What reads an element leaves the reader behind it.
        while (!xml.EOF)
        {
            if (xml.Depth > MaxDepth)
                throw new XmlException("nested too deep", null, Line, Column);
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            if (xml.Depth == 0)
                place = Base(null);
            isFeed |= xml.Depth == 0 && xml.LocalName is "rss" or "RDF" or "feed";
            if (!isFeed)
                return false;
            if (xml.LocalName is "item" or "entry" && Spaces.Contains(xml.NamespaceURI))
            {
                if (entries.Count == most)
                    return false;
                ReadEntry();
            }
            else if (Spaces.Contains(xml.NamespaceURI) && xml.Depth is 1 or 2)
            {
                ReadOfFeed();
            }
            else
            {
                xml.Read();
            }
        }

        return isFeed;
    }

    private int Line => ((IXmlLineInfo)xml).LineNumber;

    private int Column => ((IXmlLineInfo)xml).LinePosition;

    private void ReadOfFeed()
    {
        switch (xml.LocalName)
        {
            case "title" when publisher is null:
                publisher = Plain(Text());
                break;
            case "language" when language is null:
                language = Plain(Text());
                break;
            case "link" when address is null && xml.NamespaceURI == Atom:
                address = xml.GetAttribute("rel") is null or "alternate" ? Link(place) : null;
                xml.Skip();
                break;
            case "link" when address is null:
                address = Text().Trim();
                break;
            case "image" or "textinput":
                xml.Skip();
                break;
            default:
                xml.Read();
                break;
        }
    }

    private void ReadEntry()
    {
        var fields = new EntryFields { Key = xml.GetAttribute("about", Rdf), Language = xml.XmlLang is { Length: > 0 } tag ? tag : null, Place = Base(place) };
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (!xml.EOF && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && Spaces.Contains(xml.NamespaceURI))
                    ReadField(fields);
                else if (xml.NodeType == XmlNodeType.Element)
                    xml.Skip();
                else
                    xml.Read();
            }
        }

        xml.Read();
        entries.Add(fields.ToRecord());
    }

    private void ReadField(EntryFields fields)
    {
        var isAtom = xml.NamespaceURI == Atom;
        switch (xml.LocalName)
        {
            case "title":
                fields.Title = Plain(Text());
                break;
            case "link" when isAtom:
                if (xml.GetAttribute("rel") is null or "alternate")
                    fields.Link ??= Link(fields.Place);
                xml.Skip();
                break;
            case "link":
                fields.Link = Text().Trim();
                break;
            case "guid":
                var isLink = xml.GetAttribute("isPermaLink") != "false";
                fields.Key = Text().Trim();
                fields.Permalink = isLink ? fields.Key : null;
                break;
            case "id":
                fields.Key = Text().Trim();
                break;
            case "encoded" or "content":
                ReadContent(fields, whole: true);
                break;
            case "description" or "summary":
                ReadContent(fields, whole: false);
                break;
            case "pubDate" or "published" or "issued":
                fields.Published = Text().Trim();
                break;
            case "date" when xml.NamespaceURI == DublinCore:
                // Read in any case: what is not read is not left behind either.
                var date = Text().Trim();
                fields.Published ??= date;
                break;
            case "updated" or "modified":
                fields.Updated = Text().Trim();
                break;
            case "creator" when xml.NamespaceURI == DublinCore:
                fields.Authors.Add(Plain(Text()));
                break;
            case "author":
                fields.Authors.Add(Author());
                break;
            case "category":
                var term = xml.GetAttribute("term");
                fields.Tags.Add(term is null ? Plain(Text()) : Plain(term));
                if (term is not null)
                    xml.Skip();
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private void ReadContent(EntryFields fields, bool whole)
    {
        var type = xml.NamespaceURI == Atom ? xml.GetAttribute("type") ?? "text" : "html";
        if (xml.GetAttribute("src") is not null || (fields.IsWhole && !whole))
        {
            xml.Skip();
            return;
        }

        var words = type.Contains("xhtml", StringComparison.Ordinal) ? xml.ReadInnerXml() : Text();
        if (string.IsNullOrWhiteSpace(words))
            return;
        var isPlain = type is "text" or "text/plain";
        var isMarked = !isPlain && words.Contains('<', StringComparison.Ordinal);
        fields.Html = isMarked ? words : null;
        fields.Text = isMarked ? "" : isPlain ? words : WebUtility.HtmlDecode(words);
        fields.IsWhole |= whole;
    }

    // Atom has the name in an element; RSS has "mail@example.org (Jane Doe)".
    private string Author()
    {
        var words = Text("name");
        var open = words.IndexOf('(', StringComparison.Ordinal);
        return Plain(open > 0 && words.Contains('@') && words.TrimEnd().EndsWith(')') ? words[(open + 1)..words.LastIndexOf(')')] : words.Contains('@') ? "" : words);
    }

    // The words of an element with those below it, or only of the element below it that is named.
    private string Text(string? only = null)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var depth = xml.Depth;
        var words = new StringBuilder();
        var named = new StringBuilder();
        var inside = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                inside = xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                (only is not null && inside == only ? named : words).Append(xml.Value);
        }

        xml.Read();
        return (named.Length > 0 ? named : words).ToString();
    }

    // Titles and names are often written as HTML: without its marks, on one line.
    private static string Plain(string words)
    {
        var decoded = WebUtility.HtmlDecode(words);
        var plain = new StringBuilder();
        for (var i = 0; i < decoded.Length; i++)
        {
            var close = decoded[i] == '<' && i + 1 < decoded.Length && (char.IsAsciiLetter(decoded[i + 1]) || decoded[i + 1] == '/') ? decoded.AsSpan(i, Math.Min(300, decoded.Length - i)).IndexOf('>') : -1;
            if (close > 0)
                i += close;
            else
                plain.Append(decoded[i]);
        }

        return string.Join(' ', plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Words(XmlException e)
    {
        var place = e.Message.IndexOf(" Line ", StringComparison.Ordinal);
        var words = (place > 0 ? e.Message[..place] : e.Message).TrimEnd('.', ' ');
        return char.ToLowerInvariant(words[0]) + words[1..];
    }
}
