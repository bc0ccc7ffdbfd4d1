namespace QifuReports.Delivery.Tests;

public sealed class DomainNameTests
{
    /// <summary>RFC 3492, 7.1: (A) Arabic, (B) and (C) Chinese, (D) Czech in small letters, (E) Hebrew, (F) Hindi, (G) Japanese, (H) Korean, (I) Russian, (J) Spanish and (K) Vietnamese in small letters.</summary>
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
    public void What_has_one_form_is_taken(string domain, string encoded)
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
    [InlineData("ü..de")]
    [InlineData("𝐛ücher.example")]
    [InlineData("\uD800ü.example")]
    public void What_would_be_another_domain_in_another_form_is_refused_with_what_to_write(string domain)
    {
        DomainName.TryEncode(domain, out var ascii, out var reason).ShouldBeFalse();
        ascii.ShouldBeNull();
        reason.ShouldContain("xn--");
    }
}
