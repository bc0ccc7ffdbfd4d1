using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using QifuReports.App.Outcomes;

namespace QifuReports.Tests;

public sealed class SignedBriefingTests : IDisposable
{
    private const string Password = "correct horse";

    private readonly TemporaryFolder _folder = new();

    public SignedBriefingTests()
    {
        using var certificate = TestCertificate.Rsa();
        File.WriteAllBytes(_folder.Combine("signer.pfx"), certificate.Export(X509ContentType.Pkcs12, Password));
        File.WriteAllText(_folder.Combine("password.txt"), Password + "\n");
    }

    public void Dispose() => _folder.Dispose();

    [ToolFact("pdfsig")]
    public void A_briefing_and_a_batch_are_signed_and_come_out_the_same()
    {
        var alone = Run("alone", ("QIFUREPORTS_Sign__Password", Password), "quarterly", "2023Q3", "--sign", _folder.Combine("signer.pfx"));
        alone.Code.ShouldBe(0, alone.Error);
        var many = Run("many", ("QIFUREPORTS_Sign__PasswordFile", _folder.Combine("password.txt")), "batch", "--periods", "2023Q3",
            "--briefings", "quarterly", "--sign", _folder.Combine("signer.pfx"));
        many.Code.ShouldBe(0, many.Error);

        var bytes = File.ReadAllBytes(alone.Output.Trim());
        File.ReadAllBytes(many.Output.Trim()).ShouldBe(bytes);
        ExternalTool.Run("pdfsig", bytes, "-nocert", "{}").Output.ShouldContain("Signature is Valid.");
        foreach (var said in new[] { alone.Error, many.Error, File.ReadAllText(_folder.Combine("many", "manifest.json")) })
            said.ShouldNotContain(Password);
        File.ReadAllText(_folder.Combine("many", "manifest.json")).ShouldContain("\"signature\": ");
    }

    [Fact]
    public void A_signed_briefing_is_verified_to_the_byte_but_for_its_signature()
    {
        var signed = Run("out", ("QIFUREPORTS_Sign__Password", Password), "factsheet", "2023Q3", "--sign", _folder.Combine("signer.pfx"));
        signed.Code.ShouldBe(0, signed.Error);

        var outcome = App.RunHere("verify", signed.Output.Trim());

        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        outcome.Output.ShouldContain("bytes that were issued are the same, but for the signature itself");
        outcome.Output.ShouldContain(
            "unknown  signature   it holds over all that was issued, by CN=Investor Relations (SHA-256 of the certificate");
        Told(File.ReadAllBytes(signed.Output.Trim()), alone: true).ShouldBe([]);
        Told(EpochSigned("1700000000"), alone: false).ShouldBe([]);
    }

    [Fact]
    public void Whatever_of_a_signed_briefing_is_changed_is_noticed_and_no_other_signature_helps()
    {
        var file = EpochSigned("1700000000");
        var text = Encoding.Latin1.GetString(file);
        var value = text.LastIndexOf("/Contents<", StringComparison.Ordinal) + "/Contents<".Length;
        foreach (var place in new[] { value + 400, value - 60,
            text.IndexOf("<rdf:li xml:lang=\"x-default\">", StringComparison.Ordinal) + 30,
            text.LastIndexOf("/M(D:2023", StringComparison.Ordinal) + 6 })
        {
            var changed = file.ToArray();
            changed[place] = changed[place] == (byte)'1' ? (byte)'2' : (byte)'1';
            foreach (var alone in new[] { false, true }) Told(changed, alone).ShouldNotBeEmpty($"byte {place}");
        }

        // In capitals, and with what is no zero behind it, the signature holds as well; it is not what was issued.
        var end = text.IndexOf('>', value);
        var behind = file.ToArray();
        behind[end - 1] = (byte)'1';
        Told(behind, alone: true)
            .ShouldContain(t => t.StartsWith("signature: the signature that it was issued with ", StringComparison.Ordinal));
        var capital = file.ToArray();
        capital[text.IndexOf('f', value)] = (byte)'F';
        Told(capital, alone: true)
            .ShouldContain("signature: the signature that it was issued with is written in another way than the program does");

        // Without its signature, or said to have none, it is not what was issued either.
        Told(file[..(value - 100)], alone: true).ShouldNotBeEmpty();
    }

    private byte[] EpochSigned(string epoch)
    {
        var outcome = Run("epoch", ("QIFUREPORTS_Sign__Password", Password),
            ["factsheet", "2023Q3", "--sign", _folder.Combine("signer.pfx")], ("SOURCE_DATE_EPOCH", epoch));
        outcome.Code.ShouldBe(0, outcome.Error);
        return File.ReadAllBytes(outcome.Output.Trim());
    }

    private static List<string> Told(byte[] file, bool alone)
    {
        try
        {
            return Forging.Judge.Wrong(file, alone);
        }
        catch (Trouble trouble)
        {
            return [trouble.Message];
        }
    }

    [Fact]
    public void A_signed_briefing_is_not_taken_for_an_unsigned_one_that_is_up_to_date()
    {
        Run("out", ("X", ""), "batch", "--periods", "2023Q3").Code.ShouldBe(0);
        var again = Run("out", ("QIFUREPORTS_Sign__Password", Password), "batch", "--periods", "2023Q3", "--resume", "--sign",
            _folder.Combine("signer.pfx"));

        again.Code.ShouldBe(0, again.Error);
        again.Error.ShouldContain("2 made, 0 up to date");
    }

    [Theory]
    [InlineData("QIFUREPORTS_Sign__Password", "wrong", "signer.pfx", "cannot be opened as PKCS #12 with the password given")]
    [InlineData("QIFUREPORTS_Sign__PasswordFile", "nowhere.txt", "signer.pfx", "there is no file")]
    [InlineData("X", "", "none.pfx", "there is no file")]
    [InlineData("X", "", "password.txt", "cannot be opened as PKCS #12")]
    public void What_cannot_sign_is_told_and_nothing_is_issued(string variable, string value, string file, string expected)
    {
        var outcome = Run("out", (variable, value), "quarterly", "2023Q3", "--sign", _folder.Combine(file));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain(expected);
        outcome.Error.ShouldNotContain("wrong");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public void A_password_in_the_settings_is_refused()
    {
        File.WriteAllText(_folder.Combine("settings.json"), """{ "Sign": { "Password": "correct horse" } }""");
        var outcome = App.Run("quarterly", "2023Q3", "--settings", _folder.Combine("settings.json"));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("QIFUREPORTS_Sign__Password");
        outcome.Error.ShouldNotContain("correct horse");
    }

    [Fact]
    public void The_library_that_signs_is_loaded_only_to_sign_and_what_a_new_folder_gets_not_at_all()
    {
        var plain = Loaded("quarterly", "2023Q3");
        plain.ShouldNotContain("System.Security.Cryptography.Pkcs");
        plain.ShouldNotContain("QifuReports.Starter");
        plain.ShouldNotContain("QifuReports.Edition");
        Loaded("quarterly", "2023Q3", "--sign", _folder.Combine("signer.pfx")).ShouldContain("System.Security.Cryptography.Pkcs");
    }

    private string[] Loaded(params string[] arguments)
    {
        var list = _folder.Combine("loaded.txt");
        var outcome = Run("loaded", ("QIFUREPORTS_Sign__Password", Password), arguments,
            ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.ListFile, list));
        outcome.Code.ShouldBe(0, outcome.Error);
        return File.ReadAllLines(list, Encoding.UTF8);
    }

    private Outcome Run(string output, (string, string) secret, params string[] arguments) => Run(output, secret, arguments, []);

    // In a process of its own: a variable of this one would be seen by other tests.
    private Outcome Run(string output, (string Name, string Value) secret, string[] arguments,
        params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot.Path };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "qifu-reports.dll"), .. arguments, "--output",
            _folder.Combine(output)]) start.ArgumentList.Add(argument);
        foreach (var (name, value) in ((string, string)[])[secret, .. environment]) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, said, error.Result);
    }
}
