using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using BriefingGen.Editing;
using BriefingGen.Model;

namespace BriefingGen.Indexing;

/// <summary>
/// Lays entries out as files that a browser can search a few of: the words in order, cut into blocks, each with the numbers
/// of the entries that hold them; the entries in order, cut into blocks; and a directory that says with which word and which
/// entry each block begins. The files are scripts, because a page that is opened from a disk may load nothing else, and hold
/// one call with data in it.
/// </summary>
public static class SearchIndex
{
    /// <summary>Where the directory lies.</summary>
    public const string DirectoryPath = "search/directory.js";

    // What a block may hold before the next one begins, in characters.
    private const int WordBlock = 16 << 10;
    private const int EntryBlock = 6 << 10;

    // A word of more entries is listed with the first of them, which are the newest; the browser looks for it in the others
    // itself where another word of the query leads there.
    private const int MostEntries = 3_000;

    private const int LongestWord = 40;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The files of the index.</summary>
    /// <param name="entries">In the order in which they are to be found: the first of a kind is shown first.</param>
    public static ImmutableArray<Page> Write(IReadOnlyList<SearchEntry> entries)
    {
        var pages = ImmutableArray.CreateBuilder<Page>();
        var words = WriteWords(Collect(entries), pages);
        var firsts = WriteEntries(entries, pages);
        pages.Add(Script(DirectoryPath, json =>
        {
            json.WriteStringValue("directory");
            json.WriteStartObject();
            json.WriteNumber("entries", entries.Count);
            json.WriteStartArray("words");
            foreach (var word in words)
                json.WriteStringValue(word);
            json.WriteEndArray();
            json.WriteStartArray("firsts");
            foreach (var first in firsts)
                json.WriteNumberValue(first);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
        return pages.ToImmutable();
    }

    private static SortedDictionary<string, Posting> Collect(IReadOnlyList<SearchEntry> entries)
    {
        var postings = new Dictionary<string, Posting>(StringComparer.Ordinal);
        for (var number = 0; number < entries.Count; number++)
        {
            foreach (var word in Folding.Words(entries[number].Title).Concat(Folding.Words(entries[number].Text)))
            {
                var key = word.Length <= LongestWord ? word : word[..LongestWord];
                if (!postings.TryGetValue(key, out var posting))
                    postings.Add(key, posting = new());
                posting.Add(number);
            }
        }

        return new(postings, StringComparer.Ordinal);
    }

    // A block: its words, each with the distances from one entry to the next, in base 36.
    private static List<string> WriteWords(SortedDictionary<string, Posting> postings, ImmutableArray<Page>.Builder pages)
    {
        var firsts = new List<string>();
        var block = new List<(string Word, string Entries)>();
        var size = 0;
        foreach (var (word, posting) in postings)
        {
            var listed = posting.ToString();
            if (size > 0 && size + listed.Length > WordBlock)
                Flush();
            block.Add((word, listed));
            size += word.Length + listed.Length;
        }

        if (block.Count > 0)
            Flush();
        return firsts;

        void Flush()
        {
            var number = firsts.Count;
            var written = block.ToArray();
            firsts.Add(written[0].Word);
            pages.Add(Script(Path("words", number), json =>
            {
                json.WriteStringValue("words");
                json.WriteNumberValue(number);
                json.WriteStartObject();
                foreach (var (word, entries) in written)
                    json.WriteString(word, entries);
                json.WriteEndObject();
            }));
            block.Clear();
            size = 0;
        }
    }

    private static List<int> WriteEntries(IReadOnlyList<SearchEntry> entries, ImmutableArray<Page>.Builder pages)
    {
        var firsts = new List<int>();
        for (var start = 0; start < entries.Count;)
        {
            var (end, size) = (start, 0);
            while (end < entries.Count && (size == 0 || size + Size(entries[end]) <= EntryBlock))
                size += Size(entries[end++]);
            var (first, last) = (start, end);
            pages.Add(Script(Path("entries", firsts.Count), json =>
            {
                json.WriteStringValue("entries");
                json.WriteNumberValue(firsts.Count);
                json.WriteStartArray();
                for (var i = first; i < last; i++)
                    WriteEntry(json, entries[i]);
                json.WriteEndArray();
            }));
            firsts.Add(start);
            start = end;
        }

        return firsts;
    }

    private static void WriteEntry(Utf8JsonWriter json, SearchEntry entry)
    {
        json.WriteStartArray();
        json.WriteNumberValue((int)entry.Kind);
        json.WriteStringValue(entry.Title);
        json.WriteStringValue(entry.Text);
        json.WriteStringValue(entry.Note);
        json.WriteStringValue(entry.Url);
        json.WriteEndArray();
    }

    private static int Size(SearchEntry entry) => entry.Title.Length + entry.Text.Length + entry.Note.Length + entry.Url.Length + 16;

    private static string Path(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"search/{kind}-{number}.js");

    private static Page Script(string path, Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("briefingSearch("u8);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            // The brackets of the array are those of the call's arguments.
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }

        output.Write(");\n"u8);
        return new(path, output.WrittenMemory);
    }

    /// <summary>The entries that hold a word.</summary>
    private sealed class Posting
    {
        private readonly StringBuilder distances = new();
        private int last = -1;
        private int count;
        private bool isCut;

        public void Add(int number)
        {
            if (number == last)
                return;
            if (count++ < MostEntries)
                Append(distances, number - last);
            else
                isCut = true;
            last = number;
        }

        public override string ToString() => isCut ? distances + "+" : distances.ToString();

        private static void Append(StringBuilder text, int number)
        {
            const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
            if (text.Length > 0)
                text.Append(' ');
            var start = text.Length;
            for (; number > 0; number /= 36)
                text.Insert(start, Digits[number % 36]);
        }
    }
}
