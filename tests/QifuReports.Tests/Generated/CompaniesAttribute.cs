using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Generated;

namespace QifuReports.Tests.Generated;

/// <summary>
/// A property of companies made by chance, the same ones in every run. <c>COMPANIES_REPLAY=123,457</c> begins elsewhere (the second number
/// is odd), <c>COMPANIES_TESTS=500</c> makes more of them.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CompaniesAttribute : PropertyAttribute
{
    public CompaniesAttribute(int tests)
    {
        Arbitrary = [typeof(CompaniesAttribute)];
        MaxTest = int.TryParse(Environment.GetEnvironmentVariable("COMPANIES_TESTS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var asked) ? asked : tests;
        Replay = Environment.GetEnvironmentVariable("COMPANIES_REPLAY") ?? "20261129,15";
    }

    /// <summary>Plans of companies, which shrink to smaller ones.</summary>
    public static Arbitrary<CompanyPlan> Plans() =>
        Arb.From(Gen.Choose(1, int.MaxValue).Select(seed => CompanyPlan.Of((ulong)seed)), plan => plan.Smaller());
}
