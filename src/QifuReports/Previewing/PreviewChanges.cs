namespace QifuReports.App.Previewing;

/// <summary>The kinds of files that have changed. Each kind lets the preview keep what was made of the others.</summary>
[Flags]
internal enum PreviewChanges
{
    None = 0,

    /// <summary>A template.</summary>
    Templates = 1,

    /// <summary>A data file.</summary>
    Data = 2,

    /// <summary>The settings, the logo or a font, of which everything depends.</summary>
    Settings = 4,

    All = Templates | Data | Settings,
}
