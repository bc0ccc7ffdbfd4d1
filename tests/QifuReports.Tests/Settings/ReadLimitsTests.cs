using QifuReports.App.Outcomes;
using QifuReports.App.Settings;
using QifuReports.Ledger.Files;

namespace QifuReports.Tests.Settings;

/// <summary>What a run is handed is read up to a length that no honest file has; a password without the ends of lines behind it.</summary>
public sealed class ReadLimitsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("secret", "secret")]
    [InlineData("secret\n", "secret")]
    [InlineData("secret\r\n\r\n", "secret")]
    [InlineData(" se\ncret ", " se\ncret ")]
    [InlineData("\uFEFFs\u00e9cret\n", "s\u00e9cret")]
    [InlineData("", "")]
    public void A_password_is_what_stands_in_its_file(string content, string password)
    {
        File.WriteAllText(_folder.Combine("file"), content);

        SecretFile.Read(_folder.Combine("file"), "Smtp:PasswordFile").ShouldBe(password);
    }

    [Fact]
    public void A_file_of_a_password_that_is_not_there_is_told_with_its_setting()
    {
        var trouble = Should.Throw<Trouble>(() => SecretFile.Read(_folder.Combine("none"), "Smtp:PasswordFile"));

        (trouble.Code, trouble.Message).ShouldBe((ExitCode.BadInput, $"Smtp:PasswordFile: there is no file {_folder.Combine("none")}."));
    }

    [Fact]
    public void A_password_has_sixty_four_kibibytes_at_most()
    {
        SecretFile.Read(Long(65_536), "s").Length.ShouldBe(65_536);
        Should.Throw<FileRefusedException>(() => SecretFile.Read(Long(65_537), "s")).Message.ShouldContain("65,536 bytes");
    }

    [Fact]
    public void A_template_has_four_mebibytes_at_most()
    {
        InputLimits.ReadTemplate(Long(4_194_304)).Length.ShouldBe(4_194_304);
        Should.Throw<FileRefusedException>(() => InputLimits.ReadTemplate(Long(4_194_305))).Message.ShouldContain("4,194,304 bytes");
    }

    [Fact]
    public void A_font_has_sixty_four_mebibytes_at_most() =>
        Should.Throw<FileRefusedException>(() => InputLimits.ReadFont(Long(67_108_865))).Message.ShouldContain("67,108,864 bytes");

    [Fact]
    public void What_is_too_long_is_one_line_of_error()
    {
        var path = Long(4_194_305);

        App.Run("list", "--settings", path)
            .ShouldBe(new Outcome(2, "",
                $"error: {path} is longer than 4,194,304 bytes, the most that is read here.{Environment.NewLine}"));
    }

    // Of noughts, which take no room on the disk.
    private string Long(int length)
    {
        var path = _folder.Combine("long");
        using var file = new FileStream(path, FileMode.Create);
        file.SetLength(length);
        return path;
    }
}
