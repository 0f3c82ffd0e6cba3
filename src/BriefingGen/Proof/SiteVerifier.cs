using System.Collections.Immutable;
using System.Text;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Publishing;
using BriefingGen.Reading.Html.Tree;

namespace BriefingGen.Proof;

/// <summary>What was checked and what does not hold.</summary>
/// <param name="Pages">HTML pages read.</param>
/// <param name="Sources">Sources read again.</param>
/// <param name="Excerpts">Stretches of words compared with their source, marked ones on source pages included.</param>
/// <param name="Speakers">Quotations whose speaker was compared with what the source gives.</param>
/// <param name="Diagnostics">An error for everything that does not hold; none where all holds.</param>
public sealed record ProofResult(int Pages, int Sources, int Excerpts, int Speakers, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Proves a published site against its sources. It reads the HTML as it lies on disk and knows nothing of how it was made.</summary>
public sealed class SiteVerifier
{
    // What a message has for a place whose number is none.
    private const string Unnumbered = "?";

    private readonly SourceShelf shelf;
    private readonly ImmutableArray<PublishedPage> pages;
    private readonly Dictionary<string, PublishedPage> byPath;
    private readonly Dictionary<string, string> sourceOfPage = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder faults = ImmutableArray.CreateBuilder<Diagnostic>();
    private int excerpts;
    private int speakers;

    private SiteVerifier(SourceShelf shelf, ImmutableArray<PublishedPage> pages)
    {
        this.shelf = shelf;
        this.pages = pages;
        byPath = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
    }

    /// <summary>Checks the site in the folder <paramref name="site"/>.</summary>
    public static ProofResult Verify(string site)
    {
        var shown = site.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
        if (!Directory.Exists(site))
            return new(0, 0, 0, 0, [Catalog.NoSite.At(shown)]);
        var root = RealPath.Of(site);
        var place = Path.Combine(root, Manifest.Path);
        if (!File.Exists(place))
            return new(0, 0, 0, 0, [Catalog.NoManifest.At(shown)]);
        if (Manifest.Parse(Regular.Read(place, out _)) is not { } manifest)
            return new(0, 0, 0, 0, [Catalog.ManifestBroken.At($"{shown}/{Manifest.Path}")]);
        if (manifest.Files.IsEmpty)
            return new(0, 0, 0, 0, [Catalog.NothingToProve.At($"{shown}/{Manifest.Path}")]);

        var written = manifest.Files.OrderBy(file => file.Path, StringComparer.Ordinal).AsParallel().AsOrdered().Select(file => Read(file, root, shown)).ToList();
        var pages = written.Select(file => file.Page).OfType<PublishedPage>().DistinctBy(page => page.Path, StringComparer.Ordinal).ToImmutableArray();
        var verifier = new SiteVerifier(SourceShelf.Read(manifest, root), pages);
        verifier.faults.AddRange(ForeignFiles.In(root, manifest).Select(path => Catalog.PageForeign.At($"{shown}/{path}")));
        verifier.faults.AddRange(verifier.shelf.Diagnostics);
        verifier.CheckExcerpts();
        verifier.CheckMarks();
        verifier.CheckHomes();
        verifier.CheckFiles(written.Select(file => file.Fault).OfType<Diagnostic>());
        return new(pages.Length, verifier.shelf.Count, verifier.excerpts, verifier.speakers, verifier.faults.ToImmutable());
    }

    // What is wrong in a changed file and has been named is not said twice.
    private void CheckFiles(IEnumerable<Diagnostic> changes)
    {
        var named = faults.Select(fault => fault.Path).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(changes.Where(change => change.Code != Catalog.PageChanged.Code || !named.Contains(change.Path)));
    }

    // A file of the site, which must be as it was written but for the ends of its lines; and if it is a page, what it claims.
    private static (Diagnostic? Fault, PublishedPage? Page) Read(ManifestFile file, string root, string shown)
    {
        var place = $"{shown}/{file.Path}";
        var path = Path.Combine(root, file.Path);
        if (!File.Exists(path))
            return (Catalog.PageGone.At(place), null);
        if (!RealPath.Of(path).Equals(Path.GetFullPath(path), RealPath.Comparison))
            return (Catalog.PageLinked.At(place), null);
        if (Regular.Read(path, out var fault) is not { } bytes)
            return (Catalog.PageUnread.At(place, fault), null);
        var isWritten = Manifest.Hash(bytes) == file.Sha256 || Manifest.Hash(Regular.WithoutReturns(bytes)) == file.Sha256;
        var change = isWritten ? null : Catalog.PageChanged.At(place);
        if (!file.Path.EndsWith(".html", StringComparison.Ordinal) || !RealPath.IsInside(Path.GetFullPath(path), root))
            return (change, null);
        var html = Encoding.UTF8.GetString(bytes);
        // Whoever made it into what takes a parser long may have written that into the manifest too.
        if (TreeBuilder.WhyNot(html.AsMemory()) is { } reason)
            return (Catalog.PageUnparsed.At(place, reason), null);
        return (change, PageReader.Read(file.Path, place, html));
    }

    private void CheckExcerpts()
    {
        foreach (var page in pages)
        {
            foreach (var (place, tag) in page.Veils)
                Report(Catalog.WordsHidden, place, tag);
            foreach (var place in page.Unbound)
                Report(Catalog.WordsUnbound, place);
            foreach (var (place, words) in page.Strays)
                Report(Catalog.WordsAstray, place, Difference.Shorten(words));
            foreach (var excerpt in page.Excerpts)
            {
                if (!shelf.Has(excerpt.Source))
                    Report(Catalog.SourceUnknown, excerpt.Place, excerpt.Source);
                else if (shelf.Find(excerpt.Source) is { } source)
                    Check(excerpt, source);
            }
        }
    }

    private void Check(PublishedExcerpt excerpt, Extract source)
    {
        excerpts++;
        if (SourceShelf.Words(source, excerpt.Start, excerpt.End) is not { } words)
            Report(Catalog.NoSuchPlace, excerpt.Place, excerpt.Source, (object?)excerpt.Start ?? Unnumbered, (object?)excerpt.End ?? Unnumbered);
        else if (words != excerpt.Words)
            Report(Catalog.WordsDiffer, excerpt.Place, Difference.Of(excerpt.Words, words), excerpt.Source);
        if (excerpt.NeedsLink)
            CheckLink(excerpt);
        if (excerpt.IsQuotation)
            CheckSpeaker(excerpt, source);
    }

    private void CheckLink(PublishedExcerpt excerpt)
    {
        if (excerpt.Links.FirstOrDefault(link => link.EndsWith("#" + excerpt.Anchor, StringComparison.Ordinal)) is not { } link)
        {
            Report(Catalog.LinkMissing, excerpt.Place, excerpt.Source, excerpt.Start, excerpt.End);
            return;
        }

        var target = link[..link.IndexOf('#', StringComparison.Ordinal)];
        if (target.Length == 0 || target.EndsWith('/'))
            target += "index.html";
        if (!byPath.TryGetValue(target, out var page) || !page.Marks.ContainsKey(excerpt.Anchor))
            Report(Catalog.LinkBroken, excerpt.Place, link);
        else if (!sourceOfPage.TryAdd(target, excerpt.Source) && sourceOfPage[target] != excerpt.Source)
            Report(Catalog.LinkAstray, excerpt.Place, link, sourceOfPage[target], excerpt.Source);
    }

    private void CheckSpeaker(PublishedExcerpt excerpt, Extract source)
    {
        speakers++;
        var text = source.Article.Text;
        var quotation = source.Quotations.FirstOrDefault(quotation => text.ToCodePoints(quotation.Span) is var (start, end) && start == excerpt.Start && end == excerpt.End);
        if (quotation?.Speaker is not { } speaker)
        {
            if ((excerpt.Speaker ?? excerpt.Shown?.Name) is { } claimed)
                Report(Catalog.SpeakerUnknown, excerpt.Place, claimed);
            else if (quotation is null)
                Report(Catalog.NoQuotation, excerpt.Place, excerpt.Source, excerpt.Start, excerpt.End);
            return;
        }

        var name = Carried.Of(speaker.Name);
        if (excerpt.Speaker is not null && excerpt.Speaker != name)
            Report(Catalog.SpeakerDiffers, excerpt.Place, excerpt.Speaker, name);
        else if (excerpt.Shown is not { } shown)
            Report(Catalog.SpeakerNotShown, excerpt.Place, name);
        else if (shown.Name != name)
            Report(Catalog.SpeakerDiffers, excerpt.Place, shown.Name, name);
        else if (shown.Role is { } role && !Roles(source, speaker).Contains(role))
            Report(Catalog.RoleDiffers, excerpt.Place, role, name);
    }

    // A speaker has one role on the page, the words with which the article introduces them at one of their quotations.
    private static HashSet<string> Roles(Extract source, Speaker speaker) =>
        [.. source.Quotations.Select(quotation => quotation.Speaker).OfType<Speaker>()
            .Where(other => other.Name == speaker.Name && other.Role is not null)
            .Select(other => Carried.Of(other.Role!))];

    // Which source a page shows is known from the links that lead to it.
    private void CheckMarks()
    {
        foreach (var (path, name) in sourceOfPage.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (shelf.Find(name) is not { } source)
                continue;
            CheckText(byPath[path], source);
            foreach (var (anchor, mark) in byPath[path].Marks.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                excerpts++;
                var numbers = anchor[1..].Split('-');
                var isPlace = int.TryParse(numbers[0], out var start) & int.TryParse(numbers[1], out var end);
                if (!isPlace || SourceShelf.Words(source, start, end) is not { } words)
                    Report(Catalog.NoSuchPlace, mark.Place, name, numbers[0], numbers[1]);
                else if (!IsMadeOf(words, mark.Pieces))
                    Report(Catalog.WordsDiffer, mark.Place, Difference.Of(string.Concat(mark.Pieces), words), name);
            }
        }
    }

    // On the page of an article its words stand in their order, with or without what is between them.
    private void CheckText(PublishedPage page, Extract source)
    {
        var text = Carried.Of(source.Article.Text.Content);
        var from = 0;
        foreach (var (place, words) in page.Text)
        {
            var at = text.IndexOf(words, from, StringComparison.Ordinal);
            if (at < 0)
            {
                Report(Catalog.WordsAstray, place, Difference.Shorten(words));
                return;
            }

            from = at + words.Length;
        }
    }

    // Whole addresses that lead to where the page says it is published count as those of the site.
    private void CheckHomes()
    {
        var home = (byPath.GetValueOrDefault("index.html") ?? pages.FirstOrDefault(page => page.Home is not null))?.Home?.Address;
        foreach (var page in pages)
        {
            if (page.Home is { } told && told.Address != home)
                Report(Catalog.HomeDiffers, told.Place, told.Address, home is null ? "does not say where" : $"says \"{home}\"");
        }
    }

    // Between the pieces of a stretch the source may have only what parts paragraphs.
    private static bool IsMadeOf(string words, ImmutableArray<string> pieces)
    {
        var rest = words.AsSpan();
        foreach (var piece in pieces)
        {
            if (!rest.StartsWith(piece, StringComparison.Ordinal))
                rest = rest.TrimStart();
            if (!rest.StartsWith(piece, StringComparison.Ordinal))
                return false;
            rest = rest[piece.Length..];
        }

        return rest.IsEmpty;
    }

    private void Report(DiagnosticKind kind, PagePlace place, params ReadOnlySpan<object?> arguments) =>
        faults.Add(kind.AtLine(place.Path, place.Line, place.Column, arguments));
}
