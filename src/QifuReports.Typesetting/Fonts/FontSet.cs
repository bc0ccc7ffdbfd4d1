namespace QifuReports.Typesetting.Fonts;

/// <summary>The weights that a house style may use.</summary>
public enum FontWeight { Light = 300, Regular = 400, Medium = 500, SemiBold = 600, Bold = 700 }

/// <summary>The faces of a document: the main family in its weights, then fallback families. Immutable, shared between threads.</summary>
public sealed partial class FontSet
{
    private static readonly string[] InterFiles =
        ["Inter-Light.ttf", "Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf"];

    private static readonly FontFamily Inter =
        new([300, 400, 500, 600, 700], static i => FontFace.Parse(BuiltInFonts.File(InterFiles[i])));

    private FontSet(FontFamily[] families) => Families = families;

    /// <summary>The built-in family, Inter. Each weight is parsed at its first use and then kept for the process.</summary>
    public static FontSet Default { get; } = new([Inter]);

    /// <summary>The families. A character is looked for in the first family, then in the second, and so on.</summary>
    internal FontFamily[] Families { get; }

    /// <summary>Returns a font set of the TrueType files of a folder (weights by OS/2 usWeightClass); the last fallback is Inter.</summary>
    /// <remarks>
    /// The family of the first file by name is the main one; other families in the folder are fallbacks in the order of their files. Of
    /// several faces of one weight, the first upright one is used, otherwise the first by name. Throws <see cref="FontFormatException"/> if
    /// the folder does not exist or has no .ttf file, or if a file cannot be read.
    /// </remarks>
    /// <param name="path">The folder.</param>
    /// <param name="contentOf">Returns the bytes of the file at a path, or throws <see cref="IOException"/>; null to read from the file
    /// system.</param>
    public static FontSet FromFolder(string path, Func<string, byte[]>? contentOf = null) =>
        new([.. FontFolder.Read(path, contentOf ?? File.ReadAllBytes), Inter]);

    /// <summary>
    /// Refuses a font set in which the letters of one word would come from two families. The first family with any ASCII letter or digit
    /// must have all printable ASCII characters. Families with other scripts only are skipped.
    /// </summary>
    /// <param name="folder">The folder of the families, for the message.</param>
    /// <exception cref="IncompleteFontException">That family lacks some printable ASCII characters.</exception>
    public void RequireWhole(string folder)
    {
        foreach (var family in Families)
        {
            var hasSome = false;
            foreach (var weight in Enum.GetValues<FontWeight>())
            {
                var (face, lacking, some) = (family.Face(weight), new List<int>(), false);
                for (var c = ' '; c <= '~'; c++)
                {
                    if (face.GlyphFor(c) == 0) lacking.Add(c);
                    else some |= char.IsAsciiLetterOrDigit(c);
                }
                if (some && lacking.Count > 0)
                    throw new IncompleteFontException(
                        string.Create(CultureInfo.InvariantCulture, $"{face.FamilyName}, weight {face.WeightClass},"), lacking, folder);
                hasSome |= some;
            }
            if (hasSome) return;
        }
    }

    /// <summary>Returns a set of one face for all weights, without fallbacks.</summary>
    internal static FontSet Of(FontFace face) => new([new FontFamily([face.WeightClass], _ => face)]);

    /// <summary>Returns the face of the main family whose weight is nearest to the weight asked for.</summary>
    public FontFace Face(FontWeight weight) => Families[0].Face(weight);

    /// <summary>
    /// Returns the face of each family whose weight is nearest to the weight asked for, in the order in which a character is looked for.
    /// </summary>
    public IReadOnlyList<FontFace> Faces(FontWeight weight) => Array.ConvertAll(Families, family => family.Face(weight));
}
