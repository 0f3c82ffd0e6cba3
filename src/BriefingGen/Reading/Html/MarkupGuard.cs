using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using BriefingGen.Diagnostics;

namespace BriefingGen.Reading.Html;

/// <summary>
/// Looks at markup before it is parsed, because the time to parse grows with the square of how deep elements nest and how
/// many pieces of formatting stay open. Tags beyond what any page needs are left out, the words in them stay. One pass.
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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Void = Set("area base br col embed hr img input link meta param source track wbr frame basefont bgsound keygen image");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Raw = Set("script style textarea title xmp iframe noembed noframes");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Set("a b big code em font i nobr s small strike strong tt u");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Scope = Set("table td th caption html template object marquee applet");

    // What ends a paragraph that is still open.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EndsParagraph = Set(
        "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt main menu nav ol p plaintext pre search section summary table ul xmp");

    private readonly string html;
    private readonly List<(ulong Name, bool Kept, Kind Kind)> open = [];
    private StringBuilder? tamed;
    private int copied;
    private int depth;
    private int formatting;
    private int elements;

    private MarkupGuard(string html) => this.html = html;

    private enum Kind : byte
    {
        Other,
        Formatting,
        Scope,
        Loose,
    }

    /// <summary>The markup, as it is wherever it is harmless.</summary>
    public static string Tame(string html, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var guard = new MarkupGuard(html);
        var end = guard.Pass();
        if (guard.tamed is null && end == html.Length)
            return html;
        diagnostics.Add(end < html.Length ? Catalog.PageCut.At(path, MostElements) : Catalog.PageTooDeep.At(path, MostDepth));
        return (guard.tamed ?? new()).Append(html, guard.copied, Math.Max(0, end - guard.copied)).ToString();
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
                i = c == '!' && html.AsSpan(i).StartsWith("<!--", StringComparison.Ordinal) ? After("-->", i + 4) : After(">", i + 1);
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
            if (closing)
            {
                if (!Close(name[..length]))
                    LeaveOut(i, end);
                i = end;
                continue;
            }

            if (++elements > MostElements)
                return i;
            var tag = name[..length];
            if (!Void.Contains(tag) && !Open(tag, end - 2 >= 0 && html[end - 2] == '/'))
                LeaveOut(i, end);
            i = Raw.Contains(tag) ? EndOfRaw(tag, end) : end;
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
            if (html[i] == '>')
                return i + 1;
            if (html[i] == '=')
            {
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

    // False where the tag is to be left out.
    private bool Open(ReadOnlySpan<char> name, bool closesItself)
    {
        if (closesItself && name is "svg" or "math" or "path" or "use" or "g" or "circle" or "rect" or "line" or "polygon")
            return true;
        var kind = Formatting.Contains(name) ? Kind.Formatting : Scope.Contains(name) ? Kind.Scope : name is "span" or "div" or "p" or "address" or "label" ? Kind.Loose : Kind.Other;
        if (EndsParagraph.Contains(name))
            EndOpen(Hash("p"), static kind => kind == Kind.Scope);
        if (name is "li" or "option")
            EndOpen(Hash(name), static kind => kind is Kind.Scope or Kind.Other);
        else if (name is "dd" or "dt")
            EndEither(Hash("dd"), Hash("dt"), static kind => kind is Kind.Scope or Kind.Other);
        else if (name is "td" or "th")
            EndCells("td", "th");
        else if (name is "tr")
            EndCells("tr", "tr");
        else if (name is "a")
            EndOpen(Hash("a"), static kind => kind == Kind.Scope, alone: true);
        var kept = depth < MostDepth && (kind != Kind.Formatting || formatting < MostFormatting);
        open.Add((Hash(name), kept, kind));
        depth += kept ? 1 : 0;
        formatting += kept && kind == Kind.Formatting ? 1 : 0;
        return kept;
    }

    private bool Close(ReadOnlySpan<char> name)
    {
        var hash = Hash(name);
        var isFormatting = Formatting.Contains(name);
        var stop = Math.Max(0, open.Count - LookBack);
        for (var i = open.Count - 1; i >= stop; i--)
        {
            if (open[i].Name == hash)
            {
                var kept = open[i].Kept;
                if (isFormatting)
                    Remove(i);
                else
                    Truncate(i);
                return kept;
            }

            if (open[i].Kind == Kind.Scope && name is not ("table" or "html" or "body" or "tr" or "tbody" or "thead" or "tfoot"))
                break;
        }

        // Formatting whose start was cut off with what it stood in.
        if (isFormatting)
            formatting = Math.Max(0, formatting - 1);
        // An end without a start closes nothing, but beyond the depth it might close what it does not belong to.
        return depth < MostDepth;
    }

    private void EndCells(string one, string other) => EndEither(Hash(one), Hash(other), null);

    private void EndOpen(ulong name, Func<Kind, bool>? stops, bool alone = false) => EndEither(name, name, stops, alone);

    private void EndEither(ulong one, ulong other, Func<Kind, bool>? stops, bool alone = false)
    {
        var stop = Math.Max(0, open.Count - LookBack);
        var table = Hash("table");
        for (var i = open.Count - 1; i >= stop; i--)
        {
            if (open[i].Name == one || open[i].Name == other)
            {
                if (alone)
                    Remove(i);
                else
                    Truncate(i);
                return;
            }

            if (stops is null ? open[i].Name == table : stops(open[i].Kind))
                return;
        }
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
        var (_, kept, kind) = open[at];
        depth -= kept ? 1 : 0;
        formatting -= kept && kind == Kind.Formatting ? 1 : 0;
        open.RemoveAt(at);
    }

    private void LeaveOut(int from, int to)
    {
        tamed ??= new(html.Length);
        tamed.Append(html, copied, from - copied);
        copied = to;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static ulong Hash(ReadOnlySpan<char> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in name)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
