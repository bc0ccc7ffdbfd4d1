namespace QifuReports.Delivery.Tests;

public sealed class DomainNameTests
{
    /// <summary>
    /// RFC 3492, 7.1: (A) Arabic, (B) and (C) Chinese, (D) Czech in small letters, (E) Hebrew, (F) Hindi, (G) Japanese, (H) Korean, (I)
    /// Russian, (J) Spanish and (K) Vietnamese in small letters.
    /// </summary>
    [Theory]
    [InlineData("ليهمابتكلموشعربي؟", null)]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb")]
    [InlineData("pročprostěnemluvíčesky", "proprostnemluvesky-uyb24dma41a")]
    [InlineData("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b")]
    [InlineData("यहलोगहिन्दीक्योंनहींबोलसकतेहैं", "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd")]
    [InlineData("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa")]
    [InlineData("세계의모든사람들이한국어를이해한다면얼마나좋을까", "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c")]
    [InlineData("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l")]
    [InlineData("porquénopuedensimplementehablarenespañol", "porqunopuedensimplementehablarenespaol-fmd56a")]
    [InlineData("tạisaohọkhôngthểchỉnóitiếngviệt", "tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g")]
    public void The_samples_of_the_standard_are_encoded(string label, string? encoded)
    {
        var isOne = DomainName.TryEncode(label + ".example", out var ascii, out var reason);

        // (A) ends with a question mark, which is no letter; the longest sample is longer than a part of a domain may be.
        isOne.ShouldBe(encoded is { Length: <= 59 }, reason);
        if (isOne) ascii.ShouldBe($"xn--{encoded}.example");
        else reason.ShouldNotBeNull().ShouldContain("xn--");
    }

    [Theory]
    [InlineData("BÜCHER.Example", "xn--bcher-kva.example")]
    [InlineData("faß.de", "xn--fa-hia.de")]
    [InlineData("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f")]
    [InlineData("xn--bcher-kva.example", "xn--bcher-kva.example")]
    [InlineData("Example.ORG", "Example.ORG")]
    [InlineData("ü1-2.example", "xn--1-2-goa.example")]
    [InlineData("क१.example", "xn--11b8n.example")]
    public void A_domain_in_normalized_form_is_accepted(string domain, string encoded)
    {
        DomainName.TryEncode(domain, out var ascii, out _).ShouldBeTrue();
        ascii.ShouldBe(encoded);
    }

    [Theory]
    [InlineData("bu\u0308cher.example")]
    [InlineData("ｅｘａｍｐｌｅ.org")]
    [InlineData("ﬁne.example")]
    [InlineData("例え。テスト")]
    [InlineData("ü\u200D.de")]
    [InlineData("☃.net")]
    [InlineData("ü_b.de")]
    [InlineData("〇一.example")]
    [InlineData("ü b.example")]
    [InlineData("ü..de")]
    [InlineData("𝐛ücher.example")]
    [InlineData("\uD800ü.example")]
    public void A_domain_that_is_not_normalized_is_refused_with_what_to_write(string domain)
    {
        DomainName.TryEncode(domain, out var ascii, out var reason).ShouldBeFalse();
        ascii.ShouldBeNull();
        reason.ShouldContain("xn--");
    }

    /// <summary>Letters that are another way to write others, at the ends of where they stand, and the letters beside them.</summary>
    [Theory]
    [InlineData(0xAA, false)]
    [InlineData(0xBA, false)]
    [InlineData(0xDF, true)]
    [InlineData(0x131, true)]
    [InlineData(0x133, false)]
    [InlineData(0x140, false)]
    [InlineData(0x149, false)]
    [InlineData(0x17E, true)]
    [InlineData(0x17F, false)]
    [InlineData(0x180, true)]
    [InlineData(0x1C6, false)]
    [InlineData(0x1F3, false)]
    [InlineData(0x2AF, true)]
    [InlineData(0x2B0, false)]
    [InlineData(0x300, false)]
    [InlineData(0x36F, false)]
    [InlineData(0x371, true)]
    [InlineData(0x587, false)]
    [InlineData(0x675, false)]
    [InlineData(0x678, false)]
    [InlineData(0x958, false)]
    [InlineData(0x95F, false)]
    [InlineData(0x960, true)]
    [InlineData(0xE33, false)]
    [InlineData(0x1100, false)]
    [InlineData(0x1D6A, false)]
    [InlineData(0x1F70, true)]
    [InlineData(0x1F71, false)]
    [InlineData(0x3099, false)]
    [InlineData(0x309A, false)]
    [InlineData(0x309D, true)]
    [InlineData(0x30FE, true)]
    [InlineData(0x30FF, false)]
    [InlineData(0x3105, true)]
    [InlineData(0x312F, true)]
    [InlineData(0x3131, false)]
    [InlineData(0xF900, false)]
    [InlineData(0xFF41, false)]
    [InlineData(0x1D4D0, false)]
    [InlineData(0x20000, true)]
    [InlineData(0x2F800, false)]
    public void Letters_are_accepted_only_in_composed_form(int letter, bool isTaken)
    {
        DomainName.TryEncode($"a{char.ConvertFromUtf32(letter)}b.example", out var ascii, out var reason).ShouldBe(isTaken, reason);

        if (isTaken) ascii.ShouldStartWith("xn--");
        else reason.ShouldNotBeNull().ShouldContain(FormattableString.Invariant($"U+{letter:X4}"));
    }
}
