using QifuReports.Briefings.Context;
using QifuReports.Typesetting.Pictures.Svg;
using QifuReports.Typesetting.Pictures.Svg.Markup;

namespace QifuReports.App.Inputs;

/// <summary>The file of the logo. The file is read only once, so that the hash and the picture come from the same bytes.</summary>
internal sealed class LogoFile
{
    private readonly string _path;

    private LogoFile(string path, byte[] bytes) => (_path, Bytes) = (path, bytes);

    public byte[] Bytes { get; }

    /// <summary>Reads the logo of the settings; null if there is none. Throws <see cref="Trouble"/> if the file cannot be read.</summary>
    public static LogoFile? Read(ReportSettings settings)
    {
        if (settings.LogoFile is not { } path) return null;
        try
        {
            return new LogoFile(path, BoundedFile.ReadFound(path, SvgLimits.Bytes));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            var why = trouble switch
            {
                FileRefusedException refused => refused.Reason,
                _ when Directory.Exists(path) => "The logo is a folder.",
                _ => File.Exists(path) ? $"The logo cannot be read: {trouble.Message}" : "There is no such file.",
            };
            throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(SettingsCodes.LogoUnreadable, why, new Place(path),
                    "Correct Document:Logo in the settings; it is relative to their file.")]);
        }
    }

    /// <summary>Parses the logo. Throws <see cref="Trouble"/> if the file is not a usable picture, or needs a text and has none.</summary>
    public CompanyLogo Parse(ReportSettings settings)
    {
        if (settings.LogoText is null && settings.DataFolders.Count > 1)
            throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(SettingsCodes.WhoseLogo, "The documents of several issuers have one logo, and nothing says whose it is.",
                    new Place(_path), "Set Document:LogoText, for instance \"Example Group logo\".")]);
        try
        {
            var picture = SvgReader.Read(Bytes);
            if (picture.Items.Count == 0) throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(SettingsCodes.LogoUnreadable, "The logo shows nothing.", new Place(_path),
                    "Give each shape a fill or a stroke, within the viewBox.")]);
            return new CompanyLogo(picture, settings.LogoText);
        }
        catch (SvgException wrong)
        {
            throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(wrong.Code, wrong.Message, new Place(_path, wrong.Line, wrong.Column), wrong.Hint)]);
        }
    }
}
