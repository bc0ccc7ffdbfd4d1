using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>What a filing says of its audit: a word that is one slip from a known one is told, any other is taken as it stands.</summary>
public sealed class AuditWordsTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("audited", null)]
    [InlineData("Unaudited", null)]
    [InlineData("un-audited", null)]
    [InlineData("REVIEWED", null)]
    [InlineData("reviewed, unaudited", null)]
    [InlineData("unaudited (reviewed)", null)]
    [InlineData("audited/reviewed; see note.", null)]
    [InlineData("auditor's review", null)]
    [InlineData("audit", null)]
    [InlineData("review", null)]
    [InlineData("limited assurance", null)]
    [InlineData("audted", "audited")]
    [InlineData("auditedd", "audited")]
    [InlineData("auditde", "audited")]
    [InlineData("Unauditd", "unaudited")]
    [InlineData("unauditedd", "unaudited")]
    [InlineData("reveiwed", "reviewed")]
    [InlineData("not audted", "audited")]
    [InlineData("(audted)", "audited")]
    [InlineData("unaudited,audted", "audited")]
    public void A_word_that_is_nearly_a_known_one_is_a_slip(string status, string? meant)
    {
        _folder.Replace("filings/one.json", "\"auditStatus\": \"unaudited\"", $"\"auditStatus\": \"{status}\"");
        var read = _folder.Read();
        if (meant is null) read.Book.ShouldNotBeNull().Filings[0].AuditStatus.ShouldBe(status);
        else
        {
            var told = read.Diagnostics.ShouldHaveSingleItem();
            (told.Code, told.Hint).ShouldBe((ProblemCodes.MisspeltAudit, $"Did you mean \"{meant}\"?"));
            told.Message.ShouldEndWith($"is nearly \"{meant}\".");
        }
    }
}
