using QifuReports.App.Outcomes;
using QifuReports.App.Sending;
using QifuReports.App.Settings;
using QifuReports.Delivery.Records;
using QifuReports.Ledger;
using QifuReports.Ledger.Reading;

namespace QifuReports.Tests.Sending;

/// <summary>The ledger of an output folder: where it is, who stands in it, which ledgers of before it takes over.</summary>
public sealed class DeliveryLedgerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_knows_the_other_issuers_of_the_settings_and_passes_over_what_has_none()
    {
        var (own, other) = (Data("own", "Own AG"), Data("other", "Other AG"));
        Directory.CreateDirectory(_folder.Combine("empty"));

        var ledger = DeliveryLedger.Of(Settings(own, _folder.Combine("empty"), other), Issuer(own));

        (ledger.Issuer.Id, ledger.Issuer.Name).ShouldBe(("own-ag", "Own AG"));
        ledger.Issuer.Listings.ShouldBe(["SIX: X"]);
        ledger.Others.Select(o => (o.Id, o.Name)).ShouldBe([("other-ag", "Other AG")]);
        (ledger.Root, ledger.Path).ShouldBe((_folder.Combine("output"), _folder.Combine("output", "deliveries.jsonl")));
        ledger.IdentityOf("own-ag").ShouldBe(ledger.Issuer);
        ledger.IdentityOf("other-ag").ShouldBe(ledger.Others[0]);
    }

    [Fact]
    public void Two_issuers_of_one_id_are_trouble_that_names_the_second_place()
    {
        var (own, other) = (Data("own", "Own AG"), Data("other", "Other AG", ", \"id\": \"own-ag\""));

        var trouble = Should.Throw<Trouble>(() => DeliveryLedger.Of(Settings(own, other), Issuer(own)));

        trouble.Code.ShouldBe(ExitCode.BadInput);
        trouble.FirstCode.ShouldBe(SettingsCodes.SameId);
        trouble.Message.ShouldContain(Path.Combine(other, "issuer.json"));
        trouble.Message.ShouldContain(
            $"The delivery ledger would know this issuer as \"own-ag\", and so it would that of {own}. Give each another \"id\".");
    }

    [Fact]
    public void It_is_missing_where_neither_it_nor_one_of_before_is_there()
    {
        var own = Data("own", "Own AG", ", \"id\": \"first\"");
        DeliveryLedger Ledger() => DeliveryLedger.Of(Settings(own), Issuer(own));
        Ledger().IsMissing.ShouldBeTrue();

        // Of a folder that an issuer of the settings has had, the issuer's; of another, the folder's.
        foreach (var name in (string[])["own-ag", "third"])
        {
            Directory.CreateDirectory(_folder.Combine("output", name));
            File.WriteAllText(_folder.Combine("output", name, LedgerFile.FileName), "");
            Ledger().IsMissing.ShouldBeFalse();
        }
        Ledger().Former.Select(f => f.Issuer).ShouldBe(["first", "third"]);

        Directory.Delete(_folder.Combine("output"), recursive: true);
        Directory.CreateDirectory(_folder.Combine("output"));
        File.WriteAllText(_folder.Combine("output", LedgerFile.FileName), "");
        Ledger().IsMissing.ShouldBeFalse();
    }

    [Fact]
    public void An_issuer_is_introduced_once_and_again_where_it_is_another_than_before()
    {
        var own = Data("own", "Own AG");
        var ledger = DeliveryLedger.Of(Settings(own), Issuer(own));
        using (var file = ledger.Open(TimeProvider.System))
        {
            ledger.Introduce(file);
            ledger.Introduce(file);
            (ledger with { Issuer = ledger.Issuer with { Name = "Own SE" } }).Introduce(file);
        }

        var entries = ledger.ReadOnly().Entries.Select(e => e.ShouldBeOfType<LedgerEntry.Introduction>()).ToList();
        entries.Select(e => (e.Issuer, e.Identity.Name, e.OwnsEarlier))
            .ShouldBe([("own-ag", "Own AG", false), ("own-ag", "Own SE", false)]);
    }

    [Fact]
    public void A_folder_in_its_place_is_the_machine()
    {
        var own = Data("own", "Own AG");
        var path = Directory.CreateDirectory(_folder.Combine("output", LedgerFile.FileName)).FullName;
        var ledger = DeliveryLedger.Of(Settings(own), Issuer(own));

        foreach (var use in (Action[])[() => ledger.ReadOnly(), () => ledger.Open(TimeProvider.System).Dispose()])
        {
            var trouble = Should.Throw<Trouble>(use);
            (trouble.Code, trouble.Message).ShouldBe(
                (ExitCode.Machine,
                    $"{path} is a pipe, a device or a folder, not a file. What was mailed is kept there: put the file back, or take " +
                        $"away what stands there."));
        }
    }

    private static Issuer Issuer(string folder) => LedgerReader.ReadIssuer(folder).Issuer.ShouldNotBeNull();

    private ReportSettings Settings(params string[] data) =>
        Torvalin.Settings with { DataFolders = data, OutputFolder = _folder.Combine("output") };

    private string Data(string name, string company, string more = "")
    {
        var folder = Directory.CreateDirectory(_folder.Combine(name)).FullName;
        File.WriteAllText(Path.Combine(folder,
            "issuer.json"), $$"""{ "name": "{{company}}", "shortName": "{{company}}", "listings": ["SIX: X"], "currency": "CHF"{{more}} }""");
        return folder;
    }
}
