using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Indexing;

/// <summary>
/// Tells whose quotations are one person's. Full names that are equal but for case, marks, hyphens and initials are one
/// person's; so are names that differ in the romanized ending of the surname, unless the papers give them unlike roles.
/// Names that differ in other letters for the same sound, and a surname alone, need more to go by: a role in common or a
/// story in common. Nothing else joins two names: a surname that two people bear joins nobody.
/// </summary>
internal static class SpeakerMatcher
{
    // Shorter words of a role say nothing ("of", "the").
    private const int ShortestRoleWord = 4;

    /// <summary>The quotations of each person, in the order in which they came.</summary>
    public static List<ImmutableArray<Saying>> Match(IEnumerable<Saying> sayings)
    {
        var names = new Dictionary<string, Bearer>(StringComparer.Ordinal);
        var place = 0;
        foreach (var saying in sayings)
        {
            var key = NameKey.Of(saying.Speaker.Name);
            // A name of nothing but signs is compared as it stands.
            var exact = key.Exact.Length > 0 ? key.Exact : saying.Speaker.Name;
            if (!names.TryGetValue(exact, out var bearer))
                names.Add(exact, bearer = new(key, names.Count));
            bearer.Add(place++, saying);
        }

        var bearers = names.Values.ToList();
        Join(bearers.Where(bearer => bearer.Key.IsFull).GroupBy(bearer => bearer.Key.Close), (a, b) => !a.HasRole || !b.HasRole || a.SharesRole(b));
        Join(bearers.Where(bearer => bearer.Key.IsFull).GroupBy(bearer => bearer.Key.Loose), (a, b) => a.SharesRole(b) || a.SharesStory(b));
        JoinSurnames(bearers);
        return [.. bearers.GroupBy(bearer => bearer.Root.Place).OrderBy(person => person.Key)
            .Select(person => person.SelectMany(bearer => bearer.Sayings).OrderBy(said => said.Place).Select(said => said.Saying).ToImmutableArray())];
    }

    private static void Join(IEnumerable<IGrouping<string, Bearer>> alike, Func<Bearer, Bearer, bool> isOne)
    {
        foreach (var group in alike)
        {
            var different = new List<Bearer>();
            foreach (var bearer in group)
            {
                if (different.Find(other => isOne(other, bearer)) is { } same)
                    bearer.JoinTo(same);
                else
                    different.Add(bearer);
            }
        }
    }

    private static void JoinSurnames(List<Bearer> bearers)
    {
        var bySurname = bearers.Where(bearer => bearer.Key.IsFull).ToLookup(bearer => bearer.Surname, StringComparer.Ordinal);
        foreach (var alone in bearers.Where(bearer => bearer.Key.Words.Length == 1))
        {
            var owners = bySurname[alone.Surname].Select(bearer => bearer.Root).Distinct().ToList();
            if (owners is [var owner] && bySurname[alone.Surname].Any(bearer => bearer.SharesRole(alone) || bearer.SharesStory(alone)))
                alone.JoinTo(owner);
        }
    }

    /// <summary>A name, and what was said under it.</summary>
    private sealed class Bearer(NameKey key, int place)
    {
        private readonly HashSet<string> roleWords = new(StringComparer.Ordinal);
        private readonly HashSet<Story> stories = new(ReferenceEqualityComparer.Instance);
        private Bearer? joinedTo;

        public NameKey Key { get; } = key;

        public int Place { get; } = place;

        public List<(int Place, Saying Saying)> Sayings { get; } = [];

        public bool HasRole => roleWords.Count > 0;

        public string Surname { get; } = key.Words.Length == 0 ? "" : NameKey.Of(key.Words[^1]).Close;

        public Bearer Root => joinedTo?.Root ?? this;

        public void Add(int place, Saying saying)
        {
            Sayings.Add((place, saying));
            stories.Add(saying.Story);
            if (saying.Speaker.Role is { } role)
                roleWords.UnionWith(Folding.Words(role).Where(word => word.Length >= ShortestRoleWord));
        }

        public bool SharesRole(Bearer other) => roleWords.Overlaps(other.roleWords);

        public bool SharesStory(Bearer other) => stories.Overlaps(other.stories);

        public void JoinTo(Bearer other)
        {
            if (other.Root != Root)
                Root.joinedTo = other.Root;
        }
    }
}
