using System.Collections;
using Microsoft.Extensions.Configuration;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.App.Settings;

/// <summary>
/// Reads the settings. The environment (<c>QIFUREPORTS_Document__Paper</c>) overrides the settings file, and the command line overrides
/// both.
/// </summary>
public static class SettingsReader
{
    /// <summary>Reads the settings. Throws <see cref="Trouble"/> with everything that is wrong in the settings.</summary>
    /// <param name="file">The settings file; null to look for one in the working folder and above it.</param>
    /// <param name="data">Data folders that replace the folders in the settings; empty to keep the folders in the settings.</param>
    /// <param name="templates">A templates folder that replaces the folder in the settings; null to keep that folder.</param>
    /// <param name="output">An output folder that replaces the folder in the settings; null to keep that folder.</param>
    /// <param name="cancellation">Ends the wait for a settings file that is a pipe.</param>
    public static ReportSettings Read(string? file, IReadOnlyList<string> data, string? templates, string? output = null,
        CancellationToken cancellation = default) =>
        Read(new SettingsSources(file, data, templates, output, Environment.GetEnvironmentVariables()), cancellation);

    /// <summary>Reads the settings from given sources; tests give their own environment variables.</summary>
    internal static ReportSettings Read(SettingsSources sources, CancellationToken cancellation = default)
    {
        var (file, data, templates) = (sources.File, sources.Data, sources.Templates);
        var path = file is null ? SettingsLocator.Find(Directory.GetCurrentDirectory()) : Path.GetFullPath(file);
        if (file is not null && !File.Exists(path)) throw new Trouble(ExitCode.BadInput, $"there is no settings file {file}.");
        if (path is null && (data.Count == 0 || templates is null))
            throw new Trouble(ExitCode.BadInput,
                $"neither this folder nor one above it has a {SettingsLocator.FileName}. Go there, or name it with --settings, or name " +
                    $"--data and --templates.");

        // The file and the variables are each read only once, so that exactly the values that were checked are used.
        var diagnostics = new List<Diagnostic>();
        var bytes = path is null ? null : BoundedFile.ReadNamed(path, SettingsModel.FileBytes, cancellation);
        var tree = bytes is null ? null : SettingsFileCheck.Read(path!, bytes, diagnostics);
        var variables = SettingsVariables.Read(sources.Environment, diagnostics);
        if (diagnostics.Count > 0) throw new Trouble(ExitCode.BadInput, diagnostics);

        var builder = new ConfigurationBuilder();
        if (bytes is not null) builder.AddJsonStream(new MemoryStream(bytes, writable: false));
        var values = new SettingsValues(builder.AddInMemoryCollection(variables).AddInMemoryCollection(OfCommandLine(sources)).Build());

        // A settings file that is a pipe has no meaningful folder. Then paths are relative to the working folder.
        var root = path is null || FileKinds.Of(path) == FileKind.Special ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(path)!;
        string Folder(string named) => Path.GetFullPath(Path.Combine(root, named));
        DeliverySettings Delivery()
        {
            var wrong = new List<Diagnostic>();
            if (tree is not null) SettingsFileCheck.CheckMail(path!, tree, wrong);
            return wrong.Count > 0 ? throw new Trouble(ExitCode.BadInput, wrong) : DeliverySettingsReader.Read(values, root);
        }
        string? SigningPassword() => values["Sign:Password"]
            ?? (values["Sign:PasswordFile"] is { } secret ? SecretFile.Read(Folder(secret), "Sign:PasswordFile", cancellation) : null);
        var folders = values.Texts("Data");
        return new ReportSettings
        {
            ReadDelivery = Delivery,
            ReadSigningPassword = SigningPassword,
            DataFolders = folders.Count == 0 ? [Folder("data")] : [.. folders.Select(Folder)],
            TemplatesFolder = Folder(values["Templates"] ?? "templates"),
            OutputFolder = Folder(values["Output"] ?? "output"),
            Paper = string.Equals(values["Document:Paper"], "Letter", StringComparison.OrdinalIgnoreCase) ? PaperSize.Letter : PaperSize.A4,
            Language = values["Document:Language"] ?? "en",
            PreparedBy = values["Document:PreparedBy"] ?? "QifuReports",
            LogoFile = values["Document:Logo"] is { } logo ? Folder(logo) : null,
            LogoText = values["Document:LogoText"],
            Style = Style(values),
            FontFolder = values["Style:FontFolder"] is { } fonts ? Folder(fonts) : null,
        };
    }

    // Paths on the command line are relative to the working folder; paths in the settings are relative to the settings file.
    private static List<KeyValuePair<string, string?>> OfCommandLine(SettingsSources sources)
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        for (var i = 0; i < sources.Data.Count; i++)
            pairs.Add(new("Data:" + i.ToString(CultureInfo.InvariantCulture), Path.GetFullPath(sources.Data[i])));
        if (sources.Templates is { } templates) pairs.Add(new("Templates", Path.GetFullPath(templates)));
        if (sources.Output is { } output) pairs.Add(new("Output", Path.GetFullPath(output)));
        return pairs;
    }

    private static HouseStyle Style(SettingsValues values)
    {
        var plain = HouseStyle.Default;
        Rgb Ink(string key, Rgb otherwise) => Rgb.TryParse(values["Style:" + key], out var colour) ? colour : otherwise;
        var accent = Ink("Accent", plain.Accent);
        var series = new Rgb[plain.Series.Count];
        for (var i = 0; i < series.Length; i++) series[i] = i == 0 ? accent : plain.Series[i];
        return plain with
        {
            Ink = Ink("Ink", plain.Ink),
            MutedInk = Ink("MutedInk", plain.MutedInk),
            RuleColour = Ink("RuleColour", plain.RuleColour),
            Tint = Ink("Tint", plain.Tint),
            Accent = accent,
            Favourable = Ink("Favourable", plain.Favourable),
            Adverse = Ink("Adverse", plain.Adverse),
            Series = series,
        };
    }
}

/// <summary>The sources of the settings.</summary>
/// <param name="File">The settings file; null to look for one.</param>
/// <param name="Data">The data folders on the command line; empty for none.</param>
/// <param name="Templates">The templates folder on the command line; null for none.</param>
/// <param name="Output">The output folder on the command line; null for none.</param>
/// <param name="Environment">All environment variables by name, also those of other programs.</param>
internal sealed record SettingsSources(string? File, IReadOnlyList<string> Data, string? Templates, string? Output,
    IDictionary Environment);
