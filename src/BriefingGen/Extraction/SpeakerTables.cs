namespace BriefingGen.Extraction;

/// <summary>
/// Where the speaker model keeps its weights: tables that look at more than any template of the model does, so that few
/// have to be looked up for a candidate.
/// </summary>
internal static class SpeakerTables
{
    /// <summary>What is looked at together; each has weights of its own, which the data file names.</summary>
    public static readonly Trait[][] Templates =
    [
        [Trait.Relation],
        [Trait.Relation, Trait.Kind],
        [Trait.Relation, Trait.Link, Trait.Cue],
        [Trait.Relation, Trait.Cue, Trait.CueGap],
        [Trait.Relation, Trait.MentionGap],
        [Trait.Relation, Trait.Distance],
        [Trait.Relation, Trait.Before],
        [Trait.Relation, Trait.After],
        [Trait.Relation, Trait.Frame],
        [Trait.Relation, Trait.Shape, Trait.Ending],
        [Trait.Relation, Trait.Shape, Trait.Lead],
        [Trait.Relation, Trait.Shape, Trait.Frame],
        [Trait.Relation, Trait.Lead],
        [Trait.Relation, Trait.Words],
        [Trait.Relation, Trait.Words, Trait.Lead],
        [Trait.Relation, Trait.Previous],
        [Trait.Relation, Trait.Next],
        [Trait.Relation, Trait.Same],
        [Trait.Relation, Trait.Owner],
        [Trait.Relation, Trait.Owner, Trait.Kind],
        [Trait.Relation, Trait.Owner, Trait.After],
        [Trait.Kind, Trait.Owner, Trait.After],
        [Trait.Kind, Trait.Before],
        [Trait.Kind, Trait.After],
        [Trait.Same, Trait.Previous],
        [Trait.Same, Trait.Previous, Trait.Frame],
        [Trait.Same, Trait.Previous, Trait.Shape],
        [Trait.Same, Trait.Kind],
        [Trait.Relation, Trait.Next, Trait.Frame],
        [Trait.Relation, Trait.Previous, Trait.Frame],
        [Trait.Relation, Trait.Same, Trait.Previous],
        [Trait.Relation, Trait.Kind, Trait.MentionGap],
        [Trait.Relation, Trait.Kind, Trait.Before],
        [Trait.Before, Trait.After],
        [Trait.Link, Trait.Kind, Trait.After],
        [Trait.Relation, Trait.Cue, Trait.Lead],
        [Trait.Relation, Trait.Link, Trait.Kind],
        [Trait.Relation, Trait.Case, Trait.Words],
        [Trait.Relation, Trait.Case, Trait.Lead],
        [Trait.Relation, Trait.Follow],
        [Trait.Relation, Trait.Follow, Trait.Case],
        [Trait.Relation, Trait.Follow, Trait.Lead],
        [Trait.Relation, Trait.Cue, Trait.Words],
        [Trait.Relation, Trait.Blocked],
        [Trait.Same, Trait.Previous, Trait.Blocked],
        [Trait.Kind, Trait.Blocked],
        [Trait.Relation, Trait.Label],
        [Trait.Relation, Trait.Label, Trait.Case],
        [Trait.Relation, Trait.Link, Trait.CueGap],
        [Trait.Relation, Trait.Link, Trait.Distance],
        [Trait.Relation, Trait.CueGap, Trait.Distance],
        [Trait.Relation, Trait.Link, Trait.Lead],
        [Trait.Relation, Trait.Link, Trait.Shape],
        [Trait.Relation, Trait.Link, Trait.MentionGap],
        [Trait.Named],
        [Trait.Relation, Trait.Named],
        [Trait.Relation, Trait.Person],
        [Trait.Kind, Trait.Person],
        [Trait.Relation, Trait.Person, Trait.Words],
        [Trait.Relation, Trait.Clause, Trait.Lead],
        [Trait.Relation, Trait.Clause, Trait.Words],
        [Trait.Standing],
        [Trait.Relation, Trait.Standing],
        [Trait.Standing, Trait.Same],
        [Trait.Nature],
        [Trait.Relation, Trait.Nature],
        [Trait.Relation, Trait.Between],
        [Trait.Relation, Trait.Between, Trait.Cue],
        [Trait.Relation, Trait.That],
        [Trait.Relation, Trait.That, Trait.Cue],
        [Trait.Relation, Trait.Scare],
        [Trait.Relation, Trait.Scare, Trait.Lead],
        [Trait.Relation, Trait.Link, Trait.Frame],
        [Trait.Relation, Trait.Kind, Trait.Frame],
        [Trait.Relation, Trait.Cue, Trait.Frame],
        [Trait.Relation, Trait.Preposition, Trait.Case],
        [Trait.Relation, Trait.Preposition, Trait.Words],
        [Trait.Relation, Trait.Mark],
        [Trait.Relation, Trait.Mark, Trait.Words],
        [Trait.Relation, Trait.Genre],
        [Trait.Relation, Trait.Genre, Trait.Words],
        [Trait.Relation, Trait.Label, Trait.Lead],
        [Trait.Relation, Trait.Scare, Trait.Words],
        [Trait.Relation, Trait.Scare, Trait.Case],
        [Trait.Relation, Trait.Follow, Trait.Words],
    ];

    /// <summary>Traits that a quotation's candidates share: with the relation they need to be looked up but once.</summary>
    public static readonly Trait[] OfQuotation =
        [Trait.Relation, Trait.Shape, Trait.Ending, Trait.Words, Trait.Frame, Trait.Previous, Trait.Next, Trait.Lead, Trait.Case, Trait.Follow, Trait.Label, Trait.Person, Trait.Clause, Trait.Scare, Trait.Preposition, Trait.Mark, Trait.Genre];

    /// <summary>
    /// The weights of a template are added to those of the first table that looks at all that it looks at. Which traits go
    /// together changes no sum.
    /// </summary>
    private static readonly Trait[][] Wide =
    [
        [Trait.Kind, Trait.Link, Trait.After, Trait.Relation],
        [Trait.Kind, Trait.Owner, Trait.After, Trait.Relation],
        [Trait.Kind, Trait.Before, Trait.After, Trait.Relation],
        [Trait.Kind, Trait.MentionGap, Trait.Frame, Trait.Relation],
        [Trait.Kind, Trait.Person, Trait.Blocked, Trait.Same],
        [Trait.Link, Trait.Cue, Trait.CueGap, Trait.Relation],
        [Trait.Link, Trait.Cue, Trait.Lead, Trait.Relation],
        [Trait.Link, Trait.Cue, Trait.Frame, Trait.Relation],
        [Trait.Link, Trait.CueGap, Trait.Distance, Trait.Relation],
        [Trait.Link, Trait.MentionGap, Trait.Shape, Trait.Relation],
        [Trait.Cue, Trait.Between, Trait.Words, Trait.Relation],
        [Trait.Cue, Trait.That, Trait.Blocked, Trait.Relation],
        [Trait.Same, Trait.Previous, Trait.Frame, Trait.Shape],
        [Trait.Same, Trait.Previous, Trait.Blocked, Trait.Relation],
        [Trait.Same, Trait.Standing, Trait.Relation],
        [Trait.Nature, Trait.Named, Trait.Relation],
        [Trait.Shape, Trait.Ending, Trait.Frame, Trait.Relation],
        [Trait.Shape, Trait.Scare, Trait.Lead, Trait.Relation],
        [Trait.Previous, Trait.Next, Trait.Frame, Trait.Relation],
        [Trait.Words, Trait.Clause, Trait.Lead, Trait.Relation],
        [Trait.Words, Trait.Case, Trait.Follow, Trait.Relation],
        [Trait.Words, Trait.Case, Trait.Scare, Trait.Relation],
        [Trait.Words, Trait.Case, Trait.Preposition, Trait.Relation],
        [Trait.Words, Trait.Mark, Trait.Genre, Trait.Relation],
        [Trait.Words, Trait.Person, Trait.Relation],
        [Trait.Case, Trait.Label, Trait.Lead, Trait.Relation],
    ];

    /// <summary>The wide tables and one for each template that goes into none. The relation comes last, so that the weights for all relations lie side by side.</summary>
    private static readonly Trait[][] Tables =
    [
        .. Wide,
        .. Templates.Where(template => !Array.Exists(Wide, wide => IsWithin(template, wide))).Select(template => template.OrderBy(trait => trait == Trait.Relation).ToArray()),
    ];

    /// <summary>Where each table begins, and behind them where the last ends.</summary>
    private static readonly int[] Starts = StartsOfTables();

    /// <summary>The tables that look at nothing but the quotation and the relation; what they add for all relations lies side by side.</summary>
    public static readonly Lookup[] Shared = [.. Enumerable.Range(0, Tables.Length).Where(t => IsShared(Tables[t])).Select(t => new Lookup(Starts[t], Tables[t]))];

    /// <summary>The other tables.</summary>
    public static readonly Lookup[] Own = [.. Enumerable.Range(0, Tables.Length).Where(t => !IsShared(Tables[t])).Select(t => new Lookup(Starts[t], Tables[t]))];

    /// <summary>The number of weights in all tables.</summary>
    public static int Size => Starts[^1];

    private static bool IsShared(Trait[] template) => template[^1] == Trait.Relation && IsWithin(template, OfQuotation);

    private static bool IsWithin(Trait[] template, Trait[] traits) => Array.TrueForAll(template, trait => traits.Contains(trait));

    private static int[] StartsOfTables()
    {
        var starts = new int[Tables.Length + 1];
        for (var t = 0; t < Tables.Length; t++)
            starts[t + 1] = starts[t] + Tables[t].Aggregate(1, (size, trait) => size * Traits.Values(trait));
        return starts;
    }

    // By how much a slot of a table grows with a trait's value.
    private static int Step(Trait[] table, int index)
    {
        var step = 1;
        foreach (var trait in table.AsSpan(index + 1))
            step *= Traits.Values(trait);
        return step;
    }

    /// <summary>Where a table has the weight of a candidate.</summary>
    public readonly struct Lookup(int start, Trait[] table)
    {
        // What a table lacks of four traits is none, which is always zero.
        private readonly byte first = (byte)(table.Length > 3 ? table[^4] : Trait.None);
        private readonly byte second = (byte)(table.Length > 2 ? table[^3] : Trait.None);
        private readonly byte third = (byte)(table.Length > 1 ? table[^2] : Trait.None);
        private readonly byte last = (byte)table[^1];
        private readonly ushort firstStep = (ushort)(table.Length > 3 ? Step(table, table.Length - 4) : 0);
        private readonly ushort secondStep = (ushort)(table.Length > 2 ? Step(table, table.Length - 3) : 0);
        private readonly ushort thirdStep = (ushort)(table.Length > 1 ? Step(table, table.Length - 2) : 0);

        public int Slot(ReadOnlySpan<byte> traits) => start + (traits[first] * firstStep) + (traits[second] * secondStep) + (traits[third] * thirdStep) + traits[last];
    }

    /// <summary>Where the weights of a template go: to the first table that looks at all that it looks at, for whatever values of the others.</summary>
    public sealed class Fold
    {
        private readonly Trait[] template;
        private readonly int start;
        private readonly int[] own;
        private readonly (int Step, int Values)[] others;

        public Fold(Trait[] template)
        {
            this.template = template;
            var found = Array.FindIndex(Tables, table => IsWithin(template, table));
            var table = Tables[found];
            start = Starts[found];
            own = Array.ConvertAll(template, trait => Step(table, Array.IndexOf(table, trait)));
            others = [.. table.Except(template).Select(trait => (Step(table, Array.IndexOf(table, trait)), Traits.Values(trait)))];
        }

        public void Add(short[] weights, int values, short weight)
        {
            var slot = start;
            for (var i = own.Length - 1; i >= 0; i--, values /= SpeakerModel.Radix)
            {
                var value = values % SpeakerModel.Radix;
                // It would lie where another trait's value does.
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, Traits.Values(template[i]));
                slot += own[i] * value;
            }

            Add(weights, slot, weight, others);
        }

        private static void Add(short[] weights, int slot, short weight, ReadOnlySpan<(int Step, int Values)> others)
        {
            if (others.IsEmpty)
            {
                weights[slot] += weight;
                return;
            }

            for (var value = 0; value < others[0].Values; value++)
                Add(weights, slot + (value * others[0].Step), weight, others[1..]);
        }
    }
}
