namespace BriefingGen.Editing;

/// <summary>
/// Joins what is alike into groups, the most alike first; two groups are as alike as their members are on average. Single
/// articles must be more alike than large groups: what two share may be chance, what many share is not.
/// </summary>
internal sealed class StoryGroups
{
    /// <summary>How much more alike two single articles must be.</summary>
    private const double Single = 0.04;

    private readonly double threshold;

    // A group goes by the number of one of its articles. One that has gone into another has no size.
    private readonly int[] group;
    private readonly int[] sizes;

    // The groups that are like each at all, with the sum of the likenesses of their members.
    private readonly Dictionary<int, double>[] near;
    private readonly PriorityQueue<(int One, int Other, double Sum), (double, int, int)> queue = new();

    private StoryGroups(int count, double threshold)
    {
        this.threshold = threshold;
        group = [.. Enumerable.Range(0, count)];
        sizes = [.. Enumerable.Repeat(1, count)];
        near = [.. group.Select(_ => new Dictionary<int, double>())];
    }

    /// <summary>The group of each of <paramref name="count"/> articles; pairs that are not given are not alike at all.</summary>
    public static int[] Join(int count, List<StoryPair> pairs, double threshold)
    {
        var groups = new StoryGroups(count, threshold);
        foreach (var (one, other, likeness) in pairs.Where(pair => pair.Likeness > 0))
        {
            groups.near[one][other] = groups.near[other][one] = likeness;
            groups.Queue(one, other, likeness);
        }

        while (groups.queue.TryDequeue(out var top, out _))
        {
            // What was queued before one of the two grew is out of date.
            if (groups.sizes[top.One] > 0 && groups.sizes[top.Other] > 0 && groups.near[top.One].GetValueOrDefault(top.Other) == top.Sum)
                groups.Merge(top.One, top.Other);
        }

        return groups.Numbers();
    }

    private void Queue(int one, int other, double sum)
    {
        var members = (double)sizes[one] * sizes[other];
        var mean = sum / members;
        if (mean >= threshold + (Single / Math.Sqrt(members)))
            queue.Enqueue((one, other, sum), (-mean, one, other));
    }

    // The one with fewer neighbours goes into the other, so that little is moved.
    private void Merge(int one, int other)
    {
        var (kept, gone) = near[one].Count > near[other].Count || (near[one].Count == near[other].Count && one < other) ? (one, other) : (other, one);
        near[kept].Remove(gone);
        near[gone].Remove(kept);
        sizes[kept] += sizes[gone];
        sizes[gone] = 0;
        group[gone] = kept;
        foreach (var (third, sum) in near[gone])
        {
            near[third].Remove(gone);
            near[kept][third] = near[third][kept] = near[kept].GetValueOrDefault(third) + sum;
        }

        near[gone].Clear();
        foreach (var (third, sum) in near[kept])
            Queue(Math.Min(kept, third), Math.Max(kept, third), sum);
    }

    private int[] Numbers()
    {
        for (var i = 0; i < group.Length; i++)
        {
            while (group[i] != group[group[i]])
                group[i] = group[group[i]];
        }

        return group;
    }
}
