namespace BriefingGen.Extraction;

/// <summary>
/// What the word lists know of a word, whatever its case. Every word of a text is looked up, so no letters are compared: of
/// two words with one hash of 64 bits no list has both, and no text is likely to have the other.
/// </summary>
internal sealed class WordTable
{
    // Zero marks a free slot; at least half of them are.
    private readonly ulong[] hashes;
    private readonly WordClass[] classes;

    public WordTable(IReadOnlyCollection<(string Word, WordClass Classes)> words)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, 2 * words.Count));
        hashes = new ulong[size];
        classes = new WordClass[size];
        foreach (var (word, found) in words)
        {
            var hash = Hash(word);
            var slot = Slot(hash);
            hashes[slot] = hash;
            classes[slot] |= found;
        }
    }

    public WordClass Of(ReadOnlySpan<char> word) => classes[Slot(Hash(word))];

    // Where the hash stands, or the free slot in which it would.
    private int Slot(ulong hash)
    {
        var slot = (int)(hash >> 32) & (hashes.Length - 1);
        while (hashes[slot] != hash && hashes[slot] != 0)
            slot = (slot + 1) & (hashes.Length - 1);
        return slot;
    }

    // FNV-1a.
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ Fold(c)) * 1099511628211UL;
        return hash;
    }

    // Case counts for nothing, and a curly apostrophe is a straight one.
    private static uint Fold(char c) => char.IsAscii(c) ? c | 0x20u : c == '’' ? '\'' : char.ToUpperInvariant(c);
}
