using System.Collections.Immutable;
using System.Globalization;
using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using BriefingGen.Diagnostics;

namespace BriefingGen.Reading.Html.Tree;

/// <summary>Parses a page into a tree of what is read of it. Scripts do not run and nothing is fetched.</summary>
internal sealed class TreeBuilder : IDomConstructionElementFactory<TreeDocument, TreeElement>
{
    private static readonly HtmlParserOptions Options = new()
    {
        SkipComments = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = PageTags.IsRead,
    };

    // Whatever a tag has is seen.
    private static readonly HtmlParserOptions Whole = new() { SkipComments = true, DisableElementPositionTracking = true };

    private readonly TreeDocument document;

    private TreeBuilder(TreeDocument document) => this.document = document;

    /// <summary>The tree of a page; to be disposed of when it has been read.</summary>
    /// <param name="html">The page.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    public static TreeDocument Parse(ReadOnlyMemory<char> html, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (document, guard) = Grow(html, Options, isStrict: false);
        if (guard.IsCut)
            diagnostics.Add(Catalog.PageCut.At(path, TreeGuard.MostElements));
        else if (guard.LeftOut)
            diagnostics.Add(Catalog.PageTooDeep.At(path, TreeGuard.MostDepth));
        return document;
    }

    /// <summary>Why a parser that has no guard would take too long for a page of a site; null where it would not.</summary>
    public static string? WhyNot(ReadOnlyMemory<char> html)
    {
        var (document, guard) = Grow(html, Whole, isStrict: true);
        using var disposed = document;
        return guard switch
        {
            { IsCut: true } => string.Create(CultureInfo.InvariantCulture, $"it has more than {TreeGuard.MostPublished:N0} elements"),
            { LeftOut: true } => string.Create(CultureInfo.InvariantCulture, $"its elements nest more than {TreeGuard.MostDepth:N0} deep"),
            { IsLong: true } => string.Create(CultureInfo.InvariantCulture, $"one of its tags has more than {TreeGuard.MostAttributes:N0} attributes or classes, or a style of more than {TreeGuard.LongestStyle:N0} letters"),
            _ => null,
        };
    }

    private static (TreeDocument Document, TreeGuard Guard) Grow(ReadOnlyMemory<char> html, HtmlParserOptions options, bool isStrict)
    {
        var source = new TextSource(new ReadOnlyMemoryTextSource(html));
        var document = new TreeDocument(source);
        var context = BrowsingContext.NewFrom<IDomConstructionElementFactory<TreeDocument, TreeElement>>(new TreeBuilder(document));
        var guard = new TreeGuard(document, isStrict ? TreeGuard.MostPublished : TreeGuard.MostElements);
        new HtmlParser(options, context).ParseDocument<TreeDocument, TreeElement>(source, isStrict ? guard.Refuse : guard.Pass);
        return (document, guard);
    }

    public TreeElement Create(TreeDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None) => new(document, TreeTag.OfHtml(localName));

    public TreeElement CreateNoScript(TreeDocument document, bool scripting) => new(document, TreeTag.OfHtml(TagNames.NoScript));

    // What stands in a list of choices and is none. By the name of a table or a part of one the parser would take it for that,
    // go on as in a table, and look for it until nothing is open.
    public TreeElement CreateUnknown(TreeDocument document, StringOrMemory tagName)
    {
        var misleads = TreeGuard.IsInTable(tagName) || tagName.Memory.Span is "table" or "tr" or "head" or "body" or "frameset";
        return new(document, TreeTag.Unknown(misleads ? "unknown" : tagName.ToString()));
    }

    public IConstructableNode CreateDocumentType(TreeDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new TreeDoctype();

    public IConstructableMathElement CreateMath(TreeDocument document, StringOrMemory name = default) => new TreeMath(document, TreeTag.OfMath(name));

    public IConstructableSvgElement CreateSvg(TreeDocument document, StringOrMemory name = default) => new TreeSvg(document, TreeTag.OfSvg(name));

    public IConstructableMetaElement CreateMeta(TreeDocument document) => new TreeMeta(document);

    public IConstructableScriptElement CreateScript(TreeDocument document, bool parserInserted, bool started) => new TreeScript(document);

    public IConstructableFrameElement CreateFrame(TreeDocument document) => new TreeFrame(document);

    public IConstructableTemplateElement CreateTemplate(TreeDocument document) => new TreeTemplate(document);

    public IConstructableFormElement CreateForm(TreeDocument document) => new TreeForm(document);

    public TreeDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => document;
}
