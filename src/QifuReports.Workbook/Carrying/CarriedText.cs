using System.IO.Compression;
using QifuReports.Ledger.Export;

namespace QifuReports.Workbook.Carrying;

/// <summary>
/// The text of a data file as the words of some cells, which hold 32,767 characters each: UTF-8, compressed (RFC 1950), in base64.
/// </summary>
internal static class CarriedText
{
    // Spreadsheet programs take 32,767 characters into a cell.
    private const int MostInCell = 32_000;

    // More than the data files of any company have together.
    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Returns the words for the cells, in order; at least one.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(text));
        return [.. Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length).Chunk(MostInCell).Select(c => new string(c))];
    }

    /// <summary>
    /// Returns the files. Throws <see cref="InvalidDataException"/> if a name is none of a data file, or if a text is damaged.
    /// </summary>
    /// <param name="rows">The name of each file, and the words of its cells put together.</param>
    public static IReadOnlyList<DataText> Files(IEnumerable<(string Name, string Words)> rows)
    {
        var files = new List<DataText>();
        var left = MostBytes;
        foreach (var (name, words) in rows)
        {
            if (!IsName(name) || files.Exists(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                throw new InvalidDataException($"\"{name}\" is not the name of a data file.");
            files.Add(new DataText(name, Expanded(name, words, ref left)));
        }
        return files;
    }

    // A name in the data folder or in its folder of filings: nothing else can be written.
    private static bool IsName(string name)
    {
        var own = name.StartsWith("filings/", StringComparison.Ordinal) ? name["filings/".Length..] : name;
        return own.Length is > 0 and <= 200 && own.EndsWith(".json", StringComparison.Ordinal) && own[0] != '.'
            && own.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ');
    }

    private static string Expanded(string name, string words, ref int left)
    {
        try
        {
            using var zip = new ZLibStream(new MemoryStream(Convert.FromBase64String(words)), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (var read = zip.Read(buffer); read > 0; read = zip.Read(buffer))
            {
                if ((left -= read) < 0) throw new InvalidDataException("The files are too long.");
                bytes.Write(buffer, 0, read);
            }
            return new UTF8Encoding(false, true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (Exception broken) when (broken is FormatException or DecoderFallbackException or InvalidDataException)
        {
            throw new InvalidDataException($"{name} is cut off or changed.", broken);
        }
    }
}
