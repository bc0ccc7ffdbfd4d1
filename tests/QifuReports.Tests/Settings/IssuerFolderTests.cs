using QifuReports.App.Outcomes;
using QifuReports.App.Settings;

namespace QifuReports.Tests.Settings;

/// <summary>Of several data folders each issuer has a folder by its name: which names may be, in which order, and whose is meant.</summary>
public sealed class IssuerFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, true)]
    [InlineData(99, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_name_has_up_to_a_hundred_characters(int length, bool fits) => Fits(new string('a', length)).ShouldBe(fits);

    [Theory]
    [InlineData("con", false)]
    [InlineData("prn", false)]
    [InlineData("aux", false)]
    [InlineData("nul", false)]
    [InlineData("Con", false)]
    [InlineData("cons", true)]
    [InlineData("nul-two", true)]
    [InlineData("\u4e03", false)]
    public void A_name_that_is_kept_for_devices_or_has_no_letter_is_none(string name, bool fits) => Fits(name).ShouldBe(fits);

    [Fact]
    public void Each_has_its_own_folder_below_the_output_folder_in_the_order_of_the_names()
    {
        var settings = Settings(Issuer("1", "Zeta"), Issuer("2", "alpha two"), Issuer("3", "Alpha"));
        var each = IssuerFolder.Each(settings);

        each.Select(e => e.Issuer!.Name).ShouldBe(["alpha", "alpha-two", "zeta"]);
        each.Select(e => e.DataFolder).ShouldBe([_folder.Combine("3"), _folder.Combine("2"), _folder.Combine("1")]);
        each.Select(e => e.OutputFolder).ShouldBe([.. each.Select(e => _folder.Combine("output", e.Issuer!.Name))]);
        each.ShouldAllBe(e => e.OutputRoot == settings.OutputFolder);
    }

    [Fact]
    public void Of_one_data_folder_nothing_is_asked()
    {
        var settings = Settings(_folder.Combine("nowhere"));

        IssuerFolder.Each(settings).ShouldBe([settings]);
        IssuerFolder.Choose(settings, null).ShouldBeSameAs(settings);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var trouble = Should.Throw<Trouble>(() => IssuerFolder.Each(Settings(Issuer("1", "Acme"), Issuer("2", "con"), Issuer("3", "ACME"),
            _folder.Combine("4"))));

        trouble.Code.ShouldBe(ExitCode.BadInput);
        foreach (var told in (string[])[SettingsCodes.NoFolder, SettingsCodes.SameFolder, "\"con\"",
            $"\"acme\", and so do those of {_folder.Combine("1")}", _folder.Combine("4")]) trouble.Message.ShouldContain(told);
    }

    [Fact]
    public void One_of_several_is_chosen_by_its_name()
    {
        var settings = Settings(Issuer("1", "Acme"), Issuer("2", "Beta"));

        IssuerFolder.Choose(settings, "beta").DataFolder.ShouldBe(_folder.Combine("2"));
        IssuerFolder.Choose(settings, "acme").DataFolder.ShouldBe(_folder.Combine("1"));
        Usage(settings, null).ShouldBe("there are 2 data folders. Say whose with --issuer: acme, beta.");
        Usage(settings, "acne").ShouldBe("--issuer: no data folder is of \"acne\". Did you mean \"acme\"?");
        Usage(settings, "something").ShouldBe("--issuer: no data folder is of \"something\". There are acme, beta.");
        Usage(settings, "Acme").ShouldContain("no data folder is of \"Acme\"");
    }

    [Fact]
    public void The_only_one_may_be_named_and_no_other()
    {
        var settings = Settings(Issuer("1", "Acme"));

        IssuerFolder.Choose(settings, "acme").ShouldBeSameAs(settings);
        Usage(settings, "beta").ShouldBe("--issuer: the data folder is of \"acme\", not of \"beta\".");
        Should.Throw<Trouble>(() => IssuerFolder.Choose(Settings(_folder.Combine("nowhere")), "acme")).Code.ShouldBe(ExitCode.BadInput);
    }

    private static string Usage(ReportSettings settings, string? name)
    {
        var trouble = Should.Throw<Trouble>(() => IssuerFolder.Choose(settings, name));
        trouble.Code.ShouldBe(ExitCode.Usage);
        return trouble.Message;
    }

    private bool Fits(string name)
    {
        var settings = Settings(Issuer("1", name), Issuer("2", "Other"));
        try
        {
            return IssuerFolder.Each(settings).Count == 2;
        }
        catch (Trouble trouble)
        {
            trouble.Message.ShouldContain(SettingsCodes.NoFolder);
            trouble.Message.ShouldContain($"The short name \"{name}\" makes no name for a folder.");
            return false;
        }
    }

    private string Issuer(string folder, string shortName)
    {
        Directory.CreateDirectory(_folder.Combine(folder));
        File.WriteAllText(_folder.Combine(folder, "issuer.json"),
            $$"""{"name": "{{shortName}} AG", "shortName": "{{shortName}}", "listings": ["X: Y"], "currency": "CHF"}""");
        return _folder.Combine(folder);
    }

    private ReportSettings Settings(params string[] data) => new() { DataFolders = data, TemplatesFolder = _folder.Combine("templates"),
        OutputFolder = _folder.Combine("output") };
}
