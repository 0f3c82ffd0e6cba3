using System.Collections.Immutable;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading.Html;
using BriefingGen.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BriefingGen.Reading.Markdown;

/// <summary>Turns a Markdown document into words without marks, block after block, and keeps where the marks were.</summary>
internal sealed class MarkdownText
{
    private const string Gap = "\n\n";

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<TextBlock>.Builder blocks = ImmutableArray.CreateBuilder<TextBlock>();
    private readonly ImmutableArray<InlineMark>.Builder marks = ImmutableArray.CreateBuilder<InlineMark>();
    private string? hidden;

    private MarkdownText()
    {
    }

    /// <summary>The words, their blocks and their marks.</summary>
    public static (SourceText Text, ImmutableArray<TextBlock> Blocks, ImmutableArray<InlineMark> Marks) Of(MarkdownDocument document)
    {
        var result = new MarkdownText();
        result.AddAll(document, null);
        return (new(result.text.ToString()), result.blocks.DrainToImmutable(), [.. result.marks.OrderBy(static mark => mark.Span.Start).ThenByDescending(static mark => mark.Span.End)]);
    }

    private void AddAll(ContainerBlock container, ParagraphKind? kind)
    {
        foreach (var block in container)
            Add(block, kind);
    }

    // The parser bounds the depth.
    private void Add(Block block, ParagraphKind? kind)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddWords(heading.Inline, heading.Level == 1 ? ParagraphKind.Headline : ParagraphKind.Subhead);
                break;
            case ParagraphBlock { Inline: { } inline }:
                AddParagraph(inline, kind);
                break;
            case CodeBlock code:
                AddPlain(code.Lines.ToString(), ParagraphKind.Boilerplate);
                break;
            case HtmlBlock html:
                AddHtml(html.Lines.ToString(), kind);
                break;
            case TableRow row:
                AddRow(row);
                break;
            case FootnoteGroup footnotes:
                AddAll(footnotes, ParagraphKind.Boilerplate);
                break;
            case QuoteBlock or ListBlock:
                AddAll((ContainerBlock)block, kind ?? ParagraphKind.Body);
                break;
            case ContainerBlock other:
                AddAll(other, kind);
                break;
        }
    }

    private void AddParagraph(ContainerInline inline, ParagraphKind? kind)
    {
        if (Images(inline) is { Length: > 0 } captions)
        {
            foreach (var caption in captions)
                AddPlain(caption, ParagraphKind.Caption);
            return;
        }

        var isStrong = kind is null && IsStrong(inline);
        AddWords(inline, kind);
        if (isStrong && blocks.Count > 1 && blocks[^1] is { Kind: null } last && LineCues.IsShortHeading(text.ToString(last.Span.Start, last.Span.Length)))
            blocks[^1] = last with { Kind = ParagraphKind.Subhead };
    }

    // A paragraph of nothing but images: what they show.
    private static string[] Images(ContainerInline inline)
    {
        var captions = new List<string>();
        foreach (var child in inline)
        {
            var image = child is LinkInline { IsImage: false, FirstChild: LinkInline { IsImage: true, NextSibling: null } linked } ? linked : child as LinkInline;
            if (image is { IsImage: true })
                captions.Add(image.Title is { Length: > 0 } title ? title : Alternative(image));
            else if (child is not LineBreakInline && !(child is LiteralInline { Content.IsEmpty: true }))
                return [];
        }

        return [.. captions];
    }

    private static string Alternative(ContainerInline image)
    {
        var inside = new MarkdownText();
        inside.AddWords(image, null);
        return inside.text.ToString();
    }

    // "**What comes next**" stands for a heading where it stands alone.
    private static bool IsStrong(ContainerInline inline) => inline.FirstChild is EmphasisInline { DelimiterCount: 2, NextSibling: null };

    private void AddRow(TableRow row)
    {
        var start = Begin();
        foreach (var cell in row.OfType<TableCell>())
        {
            if (text.Length > start)
                text.Append(" | ");
            foreach (var paragraph in cell.OfType<ParagraphBlock>())
                Write(paragraph.Inline);
        }

        End(start, ParagraphKind.Boilerplate);
    }

    private void AddWords(ContainerInline? inline, ParagraphKind? kind)
    {
        hidden = null;
        var start = Begin();
        Write(inline);
        End(start, kind);
    }

    // Raw HTML is not trusted: its words count, its marks do not.
    private void AddHtml(string html, ParagraphKind? kind)
    {
        var unsaid = ImmutableArray.CreateBuilder<Diagnostics.Diagnostic>();
        if (HtmlReader.ReadFragment(html, null, "", null, unsaid) is not { } found)
            return;
        foreach (var paragraph in found.Layout.Paragraphs)
            AddPlain(found.Text.Substring(paragraph.Span), paragraph.Kind == ParagraphKind.Body ? kind : paragraph.Kind);
    }

    private void AddPlain(string words, ParagraphKind? kind)
    {
        var start = Begin();
        text.Append(words);
        End(start, kind);
    }

    private int Begin()
    {
        if (blocks.Count > 0)
            text.Append(Gap);
        return text.Length;
    }

    // Without blanks at its edges; a block of nothing else leaves no trace.
    private void End(int start, ParagraphKind? kind)
    {
        var (first, last) = (start, text.Length);
        while (first < last && Blanks.IsBlank(text[first]))
            first++;
        while (last > first && Blanks.IsBlank(text[last - 1]))
            last--;
        if (first == last)
            text.Length = blocks.Count > 0 ? start - Gap.Length : start;
        else
            blocks.Add(new(new(first, last), 1) { Kind = kind });
    }

    private void Write(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Write(inline);
    }

    private void Write(Inline inline)
    {
        if (inline is HtmlInline tag)
            Follow(tag.Tag);
        else if (hidden is null)
            WriteShown(inline);
    }

    private void WriteShown(Inline inline)
    {
        var start = text.Length;
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                text.Append(inline is LineBreakInline { IsHard: true } ? '\n' : ' ');
                break;
            case CodeInline code:
                text.Append(code.ContentSpan);
                Mark(start, InlineKind.Code, null);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                Mark(start, InlineKind.Link, link.IsEmail ? null : HeaderReader.Address(link.Url));
                break;
            case LinkInline { IsImage: false } link:
                Write(link);
                Mark(start, InlineKind.Link, link.Url is { } url ? HeaderReader.Address(url) : null);
                break;
            case LinkInline or FootnoteLink:
                break;
            case EmphasisInline emphasis:
                Write(emphasis);
                Mark(start, emphasis.DelimiterCount == 2 ? InlineKind.Strong : InlineKind.Emphasis, null);
                break;
            case ContainerInline other:
                Write(other);
                break;
        }
    }

    // What stands in a script or a style sheet is no word of the article.
    private void Follow(string tag)
    {
        var name = tag.AsSpan().TrimStart("</");
        var end = name.IndexOfAny(" \t\r\n/>");
        name = end < 0 ? name : name[..end];
        if (hidden is not null)
            hidden = tag.StartsWith("</", StringComparison.Ordinal) && name.Equals(hidden, StringComparison.OrdinalIgnoreCase) ? null : hidden;
        else if (!tag.StartsWith("</", StringComparison.Ordinal) && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            hidden = name.ToString();
        else if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            text.Append('\n');
    }

    private void Mark(int start, InlineKind kind, string? url)
    {
        if (text.Length > start && (kind != InlineKind.Link || url is not null))
            marks.Add(new(new(start, text.Length), kind, url));
    }
}
