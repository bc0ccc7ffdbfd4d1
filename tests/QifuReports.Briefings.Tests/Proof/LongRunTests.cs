namespace QifuReports.Briefings.Tests.Proof;

/// <summary>A page reads as it was set, however long a single run on it is.</summary>
public class LongRunTests
{
    [Theory]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(8_192)]
    [InlineData(50_000)]
    public void A_run_may_be_longer_than_what_is_set_aside(int length)
    {
        var text = new string('x', length);
        var proof = SmallBook.Proof(null, [new PageOfRuns().Paragraph("Words ").Paragraph(text).Paragraph(" after").End()]);
        proof.TextOf(0).ToString().ShouldBe($"Words {text} after");
        proof.Read(0, $"Words {text} after");
        proof.Diagnostics.ShouldBeEmpty();
    }
}
