using System.Text;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Records;

/// <summary>The lines of the ledger, to the letter: what another version of the program, or a person, reads.</summary>
public sealed class LedgerLineTests
{
    private static readonly DocumentStamp A = new("quarterly", "00"), B = new("factsheet", "11");

    public static TheoryData<string, string> Lines() => new()
    {
        { "planned",
            """{"at":"2023-11-16T12:00:00.000Z","release":"2023Q3","recipient":"a@x.org","state":"planned","messageId":"<m@x>","documents":{"quarterly":"00"}}""" },
        { "sending",
            """{"at":"2023-11-16T12:00:00.000Z","release":"2023Q3","recipient":"a@x.org","state":"sending","messageId":"<m@x>","documents":{"quarterly":"00"}}""" },
        { "accepted",
            """{"at":"2023-11-16T12:00:00.000Z","issuer":"x","from":"y","release":"2023Q3","recipient":"a@x.org","state":"accepted","messageId":"<m@x>","reply":"250 \"ok\" é","testFor":"b@x.org","documents":{"quarterly":"00","factsheet":"11"},"said":{"factsheet":"22"}}""" },
        { "refused",
            """{"at":"2023-11-16T12:00:00.000Z","release":"2023Q3","recipient":"a@x.org","state":"refused","messageId":"<m@x>","reply":"5","documents":{"quarterly":"00"}}""" },
        { "unknown",
            """{"at":"2023-11-16T12:00:00.000Z","release":"2023Q3","recipient":"a@x.org","state":"unknown","messageId":"<m@x>","documents":{"quarterly":"00"}}""" },
        { "approval",
            """{"at":"2023-11-16T12:00:00.000Z","issuer":"x","release":"2023Q3","approvedBy":"Chair","documents":{"quarterly":"00"}}""" },
        { "introduction", """{"at":"2023-11-16T12:00:00.000Z","issuer":"x","name":"X AG","listings":["SIX: X","HKEX: 1"]}""" },
        { "owner", """{"at":"2023-11-16T12:00:00.000Z","issuer":"x","name":"X AG","listings":[],"ownsEarlier":true}""" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_written_in_this_form_and_read_back_unchanged(string kind, string line)
    {
        var entry = Entry(kind);

        Encoding.UTF8.GetString(LedgerLine.Write(entry)).ShouldBe(line + "\n");
        var read = LedgerLine.Read(Encoding.UTF8.GetBytes(line)).ShouldNotBeNull();
        read.Documents.ShouldBe(entry.Documents);
        if (entry is LedgerEntry.Introduction who)
            ((LedgerEntry.Introduction)read).ShouldBe(
                who with { Documents = read.Documents, Identity = ((LedgerEntry.Introduction)read).Identity });
        else (read with { Documents = entry.Documents }).ShouldBe(entry);
        if (entry is LedgerEntry.Introduction { Identity: var identity }) ((LedgerEntry.Introduction)read).Identity.ShouldBe(identity);
    }

    /// <summary>The moment is written in UTC, to the thousandth.</summary>
    [Fact]
    public void The_time_of_a_line_is_in_UTC()
    {
        var entry = Entry("planned") with { At = new DateTimeOffset(2023, 11, 17, 1, 2, 3, 4, TimeSpan.FromHours(8)) };

        var line = LedgerLine.Write(entry);

        Encoding.UTF8.GetString(line).ShouldStartWith("{\"at\":\"2023-11-16T17:02:03.004Z\",");
        LedgerLine.Read(line)!.At.ShouldBe(entry.At);
        line.AsSpan().StartsWith(LedgerLine.Opening).ShouldBeTrue();
    }

    [Theory]
    [InlineData("\"state\":\"planned\"", "\"state\":\"Planned\"")]
    [InlineData("\"state\":\"planned\"", "\"state\":\"due\"")]
    [InlineData("\"state\":\"planned\"", "\"stated\":\"planned\"")]
    [InlineData("\"recipient\"", "\"to\"")]
    [InlineData("\"messageId\"", "\"id\"")]
    [InlineData("\"release\"", "\"period\"")]
    [InlineData("\"at\"", "\"on\"")]
    [InlineData("12:00:00.000Z", "12:00:00Z")]
    [InlineData("12:00:00.000Z", "12:00:00.000+01:00")]
    [InlineData("\"documents\":{\"quarterly\":\"00\"}", "\"documents\":{}")]
    [InlineData("\"documents\"", "\"files\"")]
    [InlineData("\"documents\":{\"quarterly\":\"00\"}", "\"documents\":{\"quarterly\":\"00\"},\"said\":[]")]
    public void An_incomplete_or_wrong_line_is_not_an_entry(string was, string now)
    {
        var line = Encoding.UTF8.GetString(LedgerLine.Write(Entry("planned")));
        line.ShouldContain(was);

        LedgerLine.Read(Encoding.UTF8.GetBytes(line.Replace(was, now, StringComparison.Ordinal))).ShouldBeNull();
    }

    [Fact]
    public void An_introduction_names_an_issuer()
    {
        var line = Encoding.UTF8.GetString(LedgerLine.Write(Entry("owner")));

        LedgerLine.Read(Encoding.UTF8.GetBytes(line.Replace("\"issuer\":\"x\",", "", StringComparison.Ordinal))).ShouldBeNull();
        LedgerLine.Read(Encoding.UTF8.GetBytes(line.Replace("\"issuer\":\"x\"", "\"issuer\":\"\"", StringComparison.Ordinal)))
            .ShouldBeNull();
        ((LedgerEntry.Introduction)LedgerLine.Read(
            Encoding.UTF8.GetBytes(line.Replace("true", "false", StringComparison.Ordinal)))!).OwnsEarlier.ShouldBeFalse();
    }

    private static LedgerEntry Entry(string kind) => kind switch
    {
        "accepted" => Step(DeliveryState.Accepted) with { Issuer = "x", From = "y", Words = "250 \"ok\" é", TestFor = "b@x.org",
            Documents = [A, B with { Said = "22" }] },
        "refused" => Step(DeliveryState.Refused) with { Words = "5" },
        "approval" => new LedgerEntry.Approval(Make.Noon, "2023Q3", [A], "Chair") { Issuer = "x" },
        "introduction" =>
            new LedgerEntry.Introduction(Make.Noon, new IssuerIdentity("x", "X AG", ["SIX: X", "HKEX: 1"]), false) { Issuer = "x" },
        "owner" => new LedgerEntry.Introduction(Make.Noon, new IssuerIdentity("x", "X AG", []), true) { Issuer = "x" },
        _ => Step(Enum.Parse<DeliveryState>(kind, ignoreCase: true)),
    };

    private static LedgerEntry.Step Step(DeliveryState state) => new(Make.Noon, "2023Q3", [A], "a@x.org", state, "<m@x>", "");
}
