using QifuReports.Ledger.Reading;

namespace QifuReports.Ledger.Export;

/// <summary>A file of the data as people edit it.</summary>
/// <param name="Name">The path in the data folder, with slashes: <c>filings/2023-11-16-6-k-2023q3.json</c>.</param>
/// <param name="Text">The whole text of the file, without a byte order mark.</param>
public sealed record DataText(string Name, string Text)
{
    /// <summary>
    /// Returns the files that the reader of the ledger reads, in the same order. Throws a <see cref="Files.FileRefusedException"/> for a
    /// file that the reader refuses.
    /// </summary>
    public static IReadOnlyList<DataText> Of(string dataFolder)
    {
        var files = new DataFiles();
        return [.. LedgerReader.Files(dataFolder)
            .Select(f => new DataText(Path.GetRelativePath(dataFolder, f).Replace('\\', '/'), TextOf(files.Read(f))))];
    }

    private static string TextOf(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3) : Encoding.UTF8.GetString(bytes);
}
