using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingGen.Diagnostics;

namespace BriefingGen.Reading.Html;

/// <summary>
/// Looks at markup before it is parsed, because the time to parse grows with the square of how deep elements nest and how
/// many pieces of formatting stay open. Tags beyond what any page needs are left out, the words in them stay. So that the
/// parser has less to do, programs, styles and links to them are left out as well: half of the letters of most pages. One pass.
/// </summary>
internal sealed class MarkupGuard
{
    /// <summary>How deep elements may nest.</summary>
    public const int MostDepth = 256;

    /// <summary>How many elements a page may have; it is cut there.</summary>
    public const int MostElements = 300_000;

    // How many pieces of formatting may be open at once, and how far back an end tag looks for its start.
    private const int MostFormatting = 48;
    private const int LookBack = 512;

    private static readonly FrozenDictionary<string, Trait>.AlternateLookup<ReadOnlySpan<char>> Traits = new (Trait Trait, string Names)[]
    {
        (Trait.Void, "area base br col embed hr img input link meta param source track wbr frame basefont bgsound keygen image"),
        (Trait.Raw, "script style textarea title xmp iframe noembed noframes"),
        (Trait.Formatting, "a b big code em font i nobr s small strike strong tt u"),
        (Trait.Scope, "table td th caption html template object marquee applet"),
        (Trait.Loose, "span div p address label"),
        (Trait.Drawing, "svg math path use g circle rect line polygon"),
        (Trait.EndsParagraph,
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt "
            + "main menu nav ol p plaintext pre search section summary table ul xmp"),
    }.SelectMany(static entry => entry.Names.Split(' '), static (entry, name) => (name, entry.Trait)).GroupBy(static entry => entry.name, StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.Aggregate(Trait.None, static (sum, entry) => sum | entry.Trait), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ulong Paragraph = Hash("p");
    private static readonly ulong Table = Hash("table");
    private static readonly ulong Link = Hash("a");
    private static readonly (ulong, ulong) Terms = (Hash("dd"), Hash("dt"));
    private static readonly (ulong, ulong) Cells = (Hash("td"), Hash("th"));

    private readonly string html;
    private readonly List<(ulong Name, bool Kept, Trait Traits)> open = [];
    private readonly List<ReadOnlyMemory<char>> pieces = [];
    private bool tooDeep;
    private int drawings;
    private bool doubtful;
    private int copied;
    private int depth;
    private int formatting;
    private int elements;

    private MarkupGuard(string html) => this.html = html;

    [Flags]
    private enum Trait
    {
        None = 0,
        Void = 1,
        Raw = 2,
        Formatting = 4,

        /// <summary>An end tag does not look for its start past it.</summary>
        Scope = 8,

        /// <summary>An item of a list ends another past it.</summary>
        Loose = 16,

        Drawing = 32,

        /// <summary>Ends a paragraph that is still open.</summary>
        EndsParagraph = 64,
    }

    /// <summary>The markup, as it is wherever it is harmless.</summary>
    public static string Tame(string html, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var guard = new MarkupGuard(html);
        var end = guard.Pass();
        if (end < html.Length)
            diagnostics.Add(Catalog.PageCut.At(path, MostElements));
        else if (guard.tooDeep)
            diagnostics.Add(Catalog.PageTooDeep.At(path, MostDepth));
        if (guard.copied == 0 && end == html.Length)
            return html;
        guard.Keep(end, "");
        return string.Create(guard.pieces.Sum(static piece => piece.Length), guard.pieces, static (target, pieces) =>
        {
            foreach (var piece in pieces)
            {
                piece.Span.CopyTo(target);
                target = target[piece.Length..];
            }
        });
    }

    // Gives where the markup is to end.
    private int Pass()
    {
        Span<char> name = stackalloc char[32];
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = i < html.Length ? html.IndexOf('<', i) : -1)
        {
            var c = html[i + 1];
            if (c is '!' or '?')
            {
                // Where the parser takes what follows for plain words, a tag is none.
                if (html.AsSpan(i).StartsWith("<![CDATA[", StringComparison.Ordinal))
                    doubtful = true;
                i = c == '!' && html.AsSpan(i).StartsWith("<!--", StringComparison.Ordinal) ? AfterComment(i + 2) : After(">", i + 1);
                continue;
            }

            var closing = c == '/';
            var start = closing ? i + 2 : i + 1;
            if (start >= html.Length || !char.IsAsciiLetter(html[start]))
            {
                i++;
                continue;
            }

            var nameEnd = start;
            while (nameEnd < html.Length && html[nameEnd] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>'))
                nameEnd++;
            var length = Math.Min(nameEnd - start, name.Length);
            for (var j = 0; j < length; j++)
                name[j] = char.ToLowerInvariant(html[start + j]);
            var end = TagEnd(nameEnd);
            NoteDrawing(name[..length], closing, closing || (html[end - 2] == '/' && html[end - 3] is '"' or '\'' or ' '));
            if (closing)
            {
                if (!Close(name[..length], Traits.TryGetValue(name[..length], out var closed) ? closed : Trait.None))
                    LeaveOutTag(i, end);
                i = end;
                continue;
            }

            if (++elements > MostElements)
                return i;
            var tag = name[..length];
            var traits = Traits.TryGetValue(tag, out var known) ? known : Trait.None;
            // The parser would take the address of each style apart; of all links only the page's own address is read.
            if (tag is "link" && IsClear && html[end - 1] == '>' && end - 1 > nameEnd && !html.AsSpan(i, end - i).Contains("canonical", StringComparison.OrdinalIgnoreCase) && html.AsSpan(i, end - i).IndexOf('&') < 0)
                LeaveOut(nameEnd, end - 1, "");
            // In a drawing a tag may close itself.
            var whole = (traits & Trait.Void) != 0 || ((traits & Trait.Drawing) != 0 && html[end - 2] == '/');
            // What the element would have parted stays apart.
            if (!whole && !Open(tag, traits))
                LeaveOutTag(i, end, (traits & Trait.EndsParagraph) != 0 ? "<hr>" : "");
            if ((traits & Trait.Raw) == 0)
            {
                i = end;
                continue;
            }

            var next = EndOfRaw(tag, end);
            var content = html.AsSpan(end, next - end);
            doubtful |= drawings > 0 ? content.Contains('<') : content.IndexOf("<!--") is >= 0 and var comment && content[comment..].Contains("<script", StringComparison.OrdinalIgnoreCase);
            if (next < html.Length && IsUnread(tag, html.AsSpan(i, end - i), content))
                LeaveOut(end, next, "");
            i = next;
        }

        return html.Length;
    }

    // "<!-->" is a whole comment, and "--!>" ends one too. Looks for both at once: a page may end all its comments in one way.
    private int AfterComment(int from)
    {
        for (var at = html.IndexOf("--", from, StringComparison.Ordinal); at >= 0; at = html.IndexOf("--", at + 1, StringComparison.Ordinal))
        {
            var rest = html.AsSpan(at + 2);
            if (rest.StartsWith(">"))
                return at + 3;
            if (rest.StartsWith("!>") && at > from + 1)
                return at + 4;
        }

        return html.Length;
    }

    private int After(string mark, int from)
    {
        var at = from < html.Length ? html.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return at < 0 ? html.Length : at + mark.Length;
    }

    // Behind the ">" that is in no attribute's quotation marks.
    private int TagEnd(int from)
    {
        for (var i = from; i < html.Length; i++)
        {
            var next = html.AsSpan(i).IndexOfAny('>', '=');
            if (next < 0)
                break;
            i += next;
            if (html[i] == '>')
                return i + 1;
            while (i + 1 < html.Length && html[i + 1] is ' ' or '\t' or '\n' or '\r' or '\f')
                i++;
            if (i + 1 < html.Length && html[i + 1] is '"' or '\'')
            {
                var close = html.IndexOf(html[i + 1], i + 2);
                if (close < 0)
                    return html.Length;
                i = close;
            }
        }

        return html.Length;
    }

    private int EndOfRaw(ReadOnlySpan<char> name, int from)
    {
        for (var i = from; i < html.Length; i += 2)
        {
            var at = html.IndexOf("</", i, StringComparison.Ordinal);
            if (at < 0)
                break;
            if (html.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                // The end tag takes its element from the open ones like any other.
                return at;
            }

            i = at;
        }

        return html.Length;
    }

    // The parser takes a tag for a tag here. In a drawing, and in what looks like a comment in a program, it may take it otherwise.
    private bool IsClear => !doubtful && drawings == 0;

    // A program or a style, and surely nothing else: no data about the article, and no comment, in which an end tag may end nothing.
    private bool IsUnread(ReadOnlySpan<char> name, ReadOnlySpan<char> tag, ReadOnlySpan<char> content)
    {
        if (!IsClear || content.IsEmpty)
            return false;
        if (name is "style")
            return !content.Contains('<');
        return name is "script" && !tag.Contains("json", StringComparison.OrdinalIgnoreCase) && !tag.Contains('&') && !content.Contains("<!--", StringComparison.Ordinal);
    }

    // Counts the drawings that are open, rather too many than too few; what is text within one may close it or not.
    private void NoteDrawing(ReadOnlySpan<char> name, bool closing, bool closed)
    {
        if (name is "svg")
            drawings += !closed ? 1 : closing && drawings > 0 ? -1 : 0;
        else if ((name is "math" && !closing) || (drawings > 0 && name is "desc" or "foreignobject"))
            doubtful = true;
    }

    // False where the tag is to be left out.
    private bool Open(ReadOnlySpan<char> name, Trait traits)
    {
        var hash = Hash(name);
        if ((traits & Trait.EndsParagraph) != 0)
            End(Paragraph, Paragraph, static (_, traits) => (traits & Trait.Scope) != 0);
        if (name is "li" or "option")
            End(hash, hash, static (_, traits) => (traits & (Trait.Loose | Trait.Formatting)) == 0);
        else if (name is "dd" or "dt")
            End(Terms.Item1, Terms.Item2, static (_, traits) => (traits & (Trait.Loose | Trait.Formatting)) == 0);
        else if (name is "td" or "th")
            End(Cells.Item1, Cells.Item2, static (other, _) => other == Table);
        else if (name is "tr")
            End(hash, hash, static (other, _) => other == Table);
        else if (hash == Link)
            End(hash, hash, static (_, traits) => (traits & Trait.Scope) != 0);
        var isFormatting = (traits & Trait.Formatting) != 0;
        var kept = depth < MostDepth && (!isFormatting || formatting < MostFormatting);
        open.Add((hash, kept, traits));
        depth += kept ? 1 : 0;
        formatting += kept && isFormatting ? 1 : 0;
        return kept;
    }

    private bool Close(ReadOnlySpan<char> name, Trait traits)
    {
        var hash = Hash(name);
        var through = name is "table" or "html" or "body" or "tr" or "tbody" or "thead" or "tfoot";
        var stop = Math.Max(0, open.Count - LookBack);
        for (var i = open.Count - 1; i >= stop; i--)
        {
            if (open[i].Name == hash)
            {
                var kept = open[i].Kept;
                Take(i);
                return kept;
            }

            if ((open[i].Traits & Trait.Scope) != 0 && !through)
                break;
        }

        // Formatting whose start was cut off with what it stood in.
        if ((traits & Trait.Formatting) != 0)
            formatting = Math.Max(0, formatting - 1);
        // An end without a start closes nothing, but beyond the depth it might close what it does not belong to.
        return depth < MostDepth;
    }

    // Ends the last open element of either name, where nothing stands between that keeps it open.
    private void End(ulong one, ulong other, Func<ulong, Trait, bool> stops)
    {
        var stop = Math.Max(0, open.Count - LookBack);
        for (var i = open.Count - 1; i >= stop; i--)
        {
            if (open[i].Name == one || open[i].Name == other)
            {
                Take(i);
                return;
            }

            if (stops(open[i].Name, open[i].Traits))
                return;
        }
    }

    // Formatting goes alone, anything else with what is in it.
    private void Take(int at)
    {
        if ((open[at].Traits & Trait.Formatting) != 0)
            Remove(at);
        else
            Truncate(at);
    }

    private void Truncate(int from)
    {
        // Formatting that is cut off is opened again by what comes next, so it stays counted.
        for (var i = open.Count - 1; i >= from; i--)
            depth -= open[i].Kept ? 1 : 0;
        open.RemoveRange(from, open.Count - from);
    }

    private void Remove(int at)
    {
        var (_, kept, traits) = open[at];
        depth -= kept ? 1 : 0;
        formatting -= kept && (traits & Trait.Formatting) != 0 ? 1 : 0;
        open.RemoveAt(at);
    }

    private void LeaveOutTag(int from, int to, string instead = "")
    {
        tooDeep = true;
        LeaveOut(from, to, instead);
    }

    private void LeaveOut(int from, int to, string instead)
    {
        Keep(from, instead);
        copied = to;
    }

    private void Keep(int to, string instead)
    {
        if (to > copied)
            pieces.Add(html.AsMemory(copied, to - copied));
        if (instead.Length > 0)
            pieces.Add(instead.AsMemory());
    }

    private static ulong Hash(ReadOnlySpan<char> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in name)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
