using System.Collections.Immutable;
using BriefingGen.Editing;
using BriefingGen.Model;

namespace BriefingGen.Indexing;

/// <summary>
/// Tells whose quotations are one person's. Full names that are equal but for case, marks, hyphens and an initial that one of
/// them leaves out are one person's; so are names that differ in the romanized ending of the surname, unless the papers give them unlike roles.
/// Names that differ in other letters for the same sound need more to go by, a role in common or a story in common, and so does
/// the surname alone of a person, of whom one word of a role is not enough ("president"). Nothing else joins two names: a surname
/// that two people bear joins nobody.
/// </summary>
internal static class SpeakerMatcher
{
    /// <summary>So many words in common make an office one.</summary>
    private const int SharedOfOffice = 2;

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
            var form = $"{exact} {key.Initials}";
            if (!names.TryGetValue(form, out var bearer))
                names.Add(form, bearer = new(key, exact, names.Count));
            bearer.Add(place++, saying);
        }

        var bearers = names.Values.ToList();
        JoinInitials(bearers);
        Join(bearers.Where(bearer => bearer.Key.IsFull).GroupBy(bearer => bearer.Key.Close), (a, b) => a.Exact != b.Exact && a.Key.FitInitials(b.Key) && (!a.HasRole || !b.HasRole || a.SharesRole(b)));
        Join(bearers.Where(bearer => bearer.Key.IsFull).GroupBy(bearer => bearer.Key.Loose), (a, b) => a.Exact != b.Exact && a.Key.FitInitials(b.Key) && (a.SharesRole(b) || a.SharesStory(b)));
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

    // "John Reed" is John A. Reed, unless there is a John B. Reed as well.
    private static void JoinInitials(List<Bearer> bearers)
    {
        foreach (var group in bearers.GroupBy(bearer => bearer.Exact, StringComparer.Ordinal))
        {
            var told = group.Where(bearer => bearer.Key.Initials.Length > 0).ToList();
            if (told is [var one] && group.FirstOrDefault(bearer => bearer.Key.Initials.Length == 0) is { } plain)
                plain.JoinTo(one);
        }
    }

    private static void JoinSurnames(List<Bearer> bearers)
    {
        var bySurname = bearers.Where(bearer => bearer.Key.IsFull).ToLookup(bearer => bearer.Surname, StringComparer.Ordinal);
        foreach (var alone in bearers.Where(bearer => bearer.Key.Words.Length == 1))
        {
            var owners = bySurname[alone.Surname].Select(bearer => bearer.Root).Distinct().ToList();
            if (owners is [var owner] && alone.IsPerson && bySurname[alone.Surname].Any(bearer => bearer.SharesOffice(alone) || bearer.SharesStory(alone)))
                alone.JoinTo(owner);
        }
    }

    /// <summary>A name, and what was said under it.</summary>
    private sealed class Bearer(NameKey key, string exact, int place)
    {
        private readonly HashSet<string> roles = new(StringComparer.Ordinal);
        private readonly HashSet<string> roleWords = new(StringComparer.Ordinal);
        private readonly HashSet<Story> stories = new(ReferenceEqualityComparer.Instance);
        private Bearer? joinedTo;

        public NameKey Key { get; } = key;

        public string Exact { get; } = exact;

        public int Place { get; } = place;

        public List<(int Place, Saying Saying)> Sayings { get; } = [];

        public bool HasRole => roleWords.Count > 0;

        /// <summary>"Ford", of which no article says more, may be a firm.</summary>
        public bool IsPerson { get; private set; }

        public string Surname { get; } = key.Surname;

        public Bearer Root => joinedTo?.Root ?? this;

        public void Add(int place, Saying saying)
        {
            Sayings.Add((place, saying));
            stories.Add(saying.Story);
            IsPerson |= saying.Speaker.IsPerson || saying.Speaker.Role is not null;
            if (saying.Speaker.Role is not { } role)
                return;
            var words = RoleWords.Of(role).Order(StringComparer.Ordinal).ToList();
            roleWords.UnionWith(words);
            roles.Add(string.Join(' ', words));
        }

        /// <summary>A role of the same words, or two words in common: "mayor of Velm" and "the mayor of Velm", not "president of the club" and "president".</summary>
        public bool SharesOffice(Bearer other) => roles.Overlaps(other.roles) || roleWords.Count(other.roleWords.Contains) >= SharedOfOffice;

        public bool SharesRole(Bearer other) => roleWords.Overlaps(other.roleWords);

        public bool SharesStory(Bearer other) => stories.Overlaps(other.stories);

        public void JoinTo(Bearer other)
        {
            if (other.Root != Root)
                Root.joinedTo = other.Root;
        }
    }
}
