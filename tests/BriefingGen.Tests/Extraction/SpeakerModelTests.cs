using BriefingGen.Extraction;

namespace BriefingGen.Tests.Extraction;

public sealed class SpeakerModelTests
{
    private const string Text = "\"Go now,\" Ada Moss said. \"We stay,\" said Owen Pratt, a baker. He called it \"odd\" and \"too late.\" \"Who?\" they asked.\n\n"
        + "According to Moss, the mayor of Elmford, who had told Pratt that the board was \"asleep\", nobody at the water board wrote \"The Long Dry\".";

    [Fact]
    public void Tables_give_the_sum_of_the_weights_of_all_templates()
    {
        var candidates = new List<Candidate>();
        for (var c = 0; c < 6; c++)
        {
            var traits = default(TraitVector);
            for (var trait = (Trait)0; trait < Trait.None; trait++)
                traits[trait] = (byte)((((int)trait * 5) + (c * 3)) % Traits.Values(trait));
            // Candidates of one quotation share what is its own.
            foreach (var trait in SpeakerTables.OfQuotation)
                traits[trait] = trait == Trait.Relation ? (byte)(c * 3) : (byte)(Traits.Values(trait) - 1);
            candidates.Add(new(null, null, traits));
        }

        var slots = candidates.ConvertAll(candidate =>
        {
            var own = new int[SpeakerModel.SlotCount];
            SpeakerModel.Slots(candidate, own);
            return own;
        });
        var weights = new float[SpeakerModel.Size];
        foreach (var slot in slots.SelectMany(own => own))
            weights[slot] = ((slot % 97) - 48) / 100f;
        var expected = slots.ConvertAll(own => own.Sum(slot => (double)weights[slot])).ToArray();
        SpeakerModel.Normalize(expected);

        var scores = new double[candidates.Count];
        SpeakerModel.Of(weights).Weigh(candidates, scores);

        for (var c = 0; c < scores.Length; c++)
            Assert.Equal(expected[c], scores[c], 1e-5);
    }

    [Fact]
    public void Traits_keep_to_their_values()
    {
        var prose = Prose.Read(ArticleText.Parse(Text));
        var resolver = new SpeakerResolver(prose, SpeakerModel.Default);
        Candidate? previous = null;
        for (var s = 0; s < prose.Stretches.Length; s++)
        {
            foreach (var candidate in resolver.Candidates(s, previous))
            {
                for (var trait = (Trait)0; trait < Trait.Count; trait++)
                    Assert.InRange(candidate.Traits[trait], 0, Traits.Values(trait) - 1);
                previous = candidate.Mention is null ? previous : candidate;
            }
        }

        Assert.NotNull(previous);
    }
}
