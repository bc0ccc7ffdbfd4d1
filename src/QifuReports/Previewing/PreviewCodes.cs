namespace QifuReports.App.Previewing;

/// <summary>The codes of errors of the preview. Codes are stable: no code ever gets another meaning.</summary>
internal static class PreviewCodes
{
    [Meaning("The preview cannot listen on its port.",
        "Leave --port out, and any free port is taken. Otherwise end the program that uses the port, often another preview, or name " +
            "another port: those below 1024 may need rights.")]
    public const string NoPort = "QW0001";
}
