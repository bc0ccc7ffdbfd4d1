using System.Text.Json;

namespace QifuReports.Browser.Tests.Support;

/// <summary>What the panel of a figure shows, as a reader sees it.</summary>
/// <param name="Title">What the figure is.</param>
/// <param name="Value">The value.</param>
/// <param name="Parts">The headings of its parts.</param>
/// <param name="Rows">The lines of name and text; of equal names the first.</param>
/// <param name="Formula">The formula of a derived figure; empty for a reported one.</param>
/// <param name="Terms">The address and the words of each term of the formula.</param>
/// <param name="Places">The addresses of the places of the figure in the document.</param>
internal sealed record ShownPanel(string Title, string Value, IReadOnlyList<string> Parts, IReadOnlyDictionary<string, string> Rows,
    string Formula, IReadOnlyList<(string Address, string Value, string Words)> Terms, IReadOnlyList<string> Places)
{
    private const string Reading = """
        () => {
          const root = document.querySelector('#panel');
          if (root.hidden || getComputedStyle(root).display === 'none') return null;
          const text = (e) => e ? e.innerText.trim() : '';
          const part = (name) => [...root.querySelectorAll('section')].find((s) => text(s.querySelector('h3')) === name);
          const rows = {};
          for (const row of root.querySelectorAll('dl > div')) rows[text(row.querySelector('dt'))] ??= text(row.querySelector('dd'));
          const terms = [...(part('Derivation')?.querySelectorAll(':scope > ol > li') ?? [])].map((li) =>
            [li.querySelector(':scope > a').getAttribute('href'),
             text(li.querySelector(':scope > a')), text(li.querySelector(':scope > span'))]);
          return {
            title: text(root.querySelector('h2')), value: text(root.querySelector('.value')),
            parts: [...root.querySelectorAll('h3')].map(text), rows,
            formula: text(part('Derivation')?.querySelector('.formula')), terms,
            places: [...(part('Stands at')?.querySelectorAll('ul.places a') ?? [])].map((a) => a.getAttribute('href')),
          };
        }
        """;

    /// <summary>Reads the panel; null if it is closed.</summary>
    public static async Task<ShownPanel?> Of(WatchedPage page)
    {
        var read = await page.Read<JsonElement?>(Reading);
        if (read is not { ValueKind: JsonValueKind.Object } panel) return null;
        return new ShownPanel(Text("title"), Text("value"), [.. Texts("parts")],
            panel.GetProperty("rows").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!), Text("formula"),
            [.. panel.GetProperty("terms").EnumerateArray().Select(t => (t[0].GetString()!, t[1].GetString()!, t[2].GetString()!))],
            [.. Texts("places")]);

        string Text(string name) => panel.GetProperty(name).GetString()!;
        IEnumerable<string> Texts(string name) => panel.GetProperty(name).EnumerateArray().Select(t => t.GetString()!);
    }
}
