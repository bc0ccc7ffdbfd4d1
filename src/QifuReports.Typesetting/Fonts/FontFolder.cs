namespace QifuReports.Typesetting.Fonts;

/// <summary>Reads the font families of a folder.</summary>
internal static class FontFolder
{
    /// <summary>Returns the families in the order of their first files; at least one.</summary>
    public static List<FontFamily> Read(string path, Func<string, byte[]> contentOf)
    {
        var faces = ReadFaces(path, contentOf);
        var families = new List<FontFamily>();
        var seen = new List<string>();
        foreach (var first in faces)
        {
            if (seen.Contains(first.FamilyName)) continue;
            seen.Add(first.FamilyName);
            families.Add(Family(faces, first.FamilyName));
        }
        return families;
    }

    private static FontFamily Family(List<FontFace> faces, string name)
    {
        var chosen = new List<FontFace>();
        foreach (var face in faces)
        {
            if (face.FamilyName != name) continue;
            var same = chosen.FindIndex(c => c.WeightClass == face.WeightClass);
            if (same < 0) chosen.Add(face);
            else if (chosen[same].ItalicAngle != 0 && face.ItalicAngle == 0) chosen[same] = face;
        }
        return new FontFamily([.. chosen.ConvertAll(face => face.WeightClass)], i => chosen[i]);
    }

    private static List<FontFace> ReadFaces(string path, Func<string, byte[]> contentOf)
    {
        if (!Directory.Exists(path)) throw new FontFormatException(
            File.Exists(path) ? $"{path} is a file; Style:FontFolder names a folder of fonts." : $"There is no font folder {path}.");
        var files = Array.FindAll(Directory.GetFiles(path),
            file => file.EndsWith(".ttf", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(file.AsSpan()).StartsWith('.'));
        if (files.Length == 0) throw new FontFormatException($"The font folder {path} has no .ttf file.");
        // A folder lists its files in no fixed order.
        Array.Sort(files, StringComparer.Ordinal);
        var faces = new List<FontFace>(files.Length);
        foreach (var file in files)
        {
            try
            {
                var face = FontFace.Parse(contentOf(file));
                face.CheckLayoutTables();
                faces.Add(face);
            }
            catch (Exception trouble) when (trouble is FontFormatException or IOException or UnauthorizedAccessException)
            {
                throw new FontFormatException($"The font file {file} cannot be read. {trouble.Message}");
            }
        }
        return faces;
    }
}
