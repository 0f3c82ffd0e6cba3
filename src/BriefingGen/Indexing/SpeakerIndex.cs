using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BriefingGen.Editing;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Indexing;

/// <summary>Everyone who is quoted by name: one entry a person or organisation, however the papers spell the name.</summary>
public sealed class SpeakerIndex
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nations =
        DataFile.Sections("Extraction/places.txt").Under("Nationality");

    // What the names of two words begin with; the list has single words.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Quarters =
        FrozenSet.Create<string>(StringComparer.OrdinalIgnoreCase, "north", "south", "east", "west").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenDictionary<string, QuotedSpeaker> byName;

    private SpeakerIndex(ImmutableArray<QuotedSpeaker> speakers)
    {
        Speakers = speakers;
        byName = speakers.SelectMany(speaker => speaker.Names.Select(name => KeyValuePair.Create(name, speaker)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Those quoted most often first, then by name.</summary>
    public ImmutableArray<QuotedSpeaker> Speakers { get; }

    /// <summary>Whose name this is, as an article prints it; null where nobody of that name is quoted in a briefing.</summary>
    public QuotedSpeaker? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The speakers of all briefings, which come newest first, the one without a day last.</summary>
    public static SpeakerIndex Of(ImmutableArray<Briefing> briefings)
    {
        var sayings =
            from briefing in briefings
            from story in briefing.Stories
            from quotation in story.Quotations
            let saying = new Saying(briefing, story, quotation)
            where saying.Speaker.IsNamed && !IsOfNation(saying.Speaker.Name)
            select saying;
        var people = SpeakerMatcher.Match(sayings);
        var slugs = Slugs(people);
        return new([.. people.Select(person => Describe(slugs[person], person))
            .OrderByDescending(speaker => speaker.Sayings.Length)
            .ThenBy(speaker => speaker.Name, StringComparer.Ordinal)
            .ThenBy(speaker => speaker.Slug, StringComparer.Ordinal)]);
    }

    // "The Italian" and "the South African" are somebody from there, and tell not who; "the Scottish Conservatives" are a party.
    private static bool IsOfNation(string name)
    {
        if (!name.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return false;
        var nation = name.AsSpan(4).Trim();
        if (nation.IndexOf(' ') is > 0 and var end && Quarters.Contains(nation[..end]))
            nation = nation[end..].Trim();
        return Nations.Contains(nation) || (nation is [.., 's'] && Nations.Contains(nation[..^1]));
    }

    private static QuotedSpeaker Describe(string slug, ImmutableArray<Saying> sayings) => new(
        slug,
        [.. sayings.GroupBy(saying => saying.Speaker.Name, StringComparer.Ordinal)
            .OrderByDescending(form => NameKey.Of(form.Key).IsFull)
            .ThenByDescending(form => form.Count())
            .ThenByDescending(form => form.Max(saying => saying.Briefing.Date))
            .ThenBy(form => form.Key, StringComparer.Ordinal)
            .Select(form => form.Key)],
        sayings);

    // Whoever was quoted first keeps the address when another of that name comes.
    private static Dictionary<ImmutableArray<Saying>, string> Slugs(List<ImmutableArray<Saying>> people)
    {
        var slugs = new Dictionary<ImmutableArray<Saying>, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var firstQuoted = people.Select(person => (Person: person, First: First(person)))
            .OrderBy(entry => entry.First.Briefing.Date ?? DateOnly.MaxValue)
            .ThenBy(entry => entry.First.Speaker.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.First.Source.Slug, StringComparer.Ordinal);
        foreach (var (person, first) in firstQuoted)
        {
            var name = first.Speaker.Name;
            var wanted = Slug.Of(name) is { Length: > 0 } slug ? slug : "speaker-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..10];
            slugs[person] = wanted;
            for (var number = 2; !taken.Add(slugs[person]); number++)
                slugs[person] = $"{wanted}-{number}";
        }

        return slugs;
    }

    // The last of those of the oldest day, as they come newest first; the one without a day is no day.
    private static Saying First(ImmutableArray<Saying> sayings) =>
        sayings.LastOrDefault(saying => saying.Briefing.Date is not null) ?? sayings[^1];
}
