namespace BriefingGen.Editing;

/// <summary>
/// Joins what is alike into groups, the most alike first; two groups are as alike as their members are on average. Single
/// articles must be more alike than large groups: what two share may be chance, what many share is not.
/// </summary>
internal static class StoryGroups
{
    /// <summary>How much more alike two single articles must be.</summary>
    private const double Single = 0.04;

    /// <summary>The group of each of <paramref name="count"/> articles; pairs that are not given are not alike at all.</summary>
    public static int[] Join(int count, List<StoryPair> pairs, double threshold)
    {
        var sizes = new int[count];
        Array.Fill(sizes, 1);
        var group = Enumerable.Range(0, count).ToArray();
        var near = new Dictionary<int, double>[count];
        for (var i = 0; i < count; i++)
            near[i] = [];
        var queue = new PriorityQueue<(int One, int Other, double Sum), (double, int, int)>();
        foreach (var (one, other, likeness) in pairs)
        {
            if (likeness <= 0)
                continue;
            near[one][other] = near[other][one] = likeness;
            if (likeness >= Needed(threshold, 1, 1))
                queue.Enqueue((one, other, likeness), (-likeness, one, other));
        }

        while (queue.TryDequeue(out var top, out _))
        {
            var (one, other, sum) = top;
            // What was queued before one of the two grew is out of date.
            if (sizes[one] == 0 || sizes[other] == 0 || near[one].GetValueOrDefault(other) != sum)
                continue;
            var (kept, gone) = near[one].Count > near[other].Count || (near[one].Count == near[other].Count && one < other) ? (one, other) : (other, one);
            near[kept].Remove(gone);
            near[gone].Remove(kept);
            var (keptSize, goneSize) = (sizes[kept], sizes[gone]);
            sizes[kept] += goneSize;
            sizes[gone] = 0;
            group[gone] = kept;
            foreach (var (third, likeness) in near[gone])
            {
                near[third].Remove(gone);
                near[kept][third] = near[third][kept] = near[kept].GetValueOrDefault(third) + likeness;
            }

            near[gone].Clear();
            foreach (var (third, likeness) in near[kept])
            {
                if (likeness / ((double)sizes[kept] * sizes[third]) is var mean && mean >= Needed(threshold, sizes[kept], sizes[third]))
                    queue.Enqueue((Math.Min(kept, third), Math.Max(kept, third), likeness), (-mean, Math.Min(kept, third), Math.Max(kept, third)));
            }
        }

        for (var i = 0; i < count; i++)
        {
            while (group[i] != group[group[i]])
                group[i] = group[group[i]];
        }

        return group;
    }

    private static double Needed(double threshold, int one, int other) => threshold + (Single / Math.Sqrt((double)one * other));
}
