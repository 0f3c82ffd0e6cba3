using DiffEngine;
using VerifyXunit;

namespace BriefingGen.Tests.Support;

public sealed class VerifierTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly bool opensNoTool = DiffRunner.Disabled;

    // The differences made here are no reason to open a diff tool.
    public VerifierTests() => DiffRunner.Disabled = true;

    public void Dispose()
    {
        DiffRunner.Disabled = opensNoTool;
        scratch.Dispose();
    }

    [Fact]
    public async Task A_text_equal_to_its_snapshot_passes_and_leaves_nothing()
    {
        scratch.Write("FooTests.Bar.verified.txt", "\uFEFFone\r\ntwo");
        scratch.Write("FooTests.Bar.received.txt", "of an earlier run");

        await Verifier.Verify("one\ntwo", "txt", scratch.At("FooTests.cs"), "Bar");

        Assert.False(File.Exists(scratch.At("FooTests.Bar.received.txt")));
    }

    [Theory]
    [InlineData(null, "New:")]
    [InlineData("one", "NotEqual:")]
    public async Task Another_text_is_written_beside_it_and_fails(string? verified, string category)
    {
        if (verified is not null)
            scratch.Write("FooTests.Bar.verified.txt", verified);

        var failure = await Assert.ThrowsAsync<VerifyException>(
            () => Verifier.Verify("two\r\nthree", "txt", scratch.At("FooTests.cs"), "Bar"));

        Assert.StartsWith($"Directory: {scratch.At()}\n{category}\n  - Received: FooTests.Bar.received.txt\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "two\nthree"u8], File.ReadAllBytes(scratch.At("FooTests.Bar.received.txt")));
    }
}
