/*
 * test_survey.c
 *	  Student's t and beta against R 4.2.2 (its qt, pt and qbeta, where these are
 *	  precise), the variance
 *	  of a design against the definition over all units of the sample, and
 *	  confidence limits.
 */
#include "unit.h"

#include "measure/confidence.h"
#include "measure/design_variance.h"
#include "number/probability.h"
#include "number/stable_hash.h"
#include "number/student.h"

static const double quantiles[][3] = {
	{0.3, 0.01, 7.6845418704471799e+20},
	{0.025, 0.01, 6.3641819283995872e+128},
	{0.025, 0.1, 1682362288745.0776},
	{0.005, 0.3, 1406890.3435210218},
	{0.025, 0.5, 164.55767348049446},
	{0.4, 0.5, 0.39797542678478237},
	{0.1, 0.5, 10.270324410234281},
	{0.025, 0.5, 164.55767348049446},
	{0.005, 0.5, 4113.9645888042269},
	{0.4, 1, 0.32491969623290634},
	{0.1, 1, 3.077683537175254},
	{0.025, 1, 12.706204736174707},
	{0.005, 1, 63.656741162871583},
	{1e-06, 1, 318309.88618274347},
	{0.4, 1.5, 0.30074539256979543},
	{0.1, 1.5, 2.1963984175655371},
	{0.025, 1.5, 6.0166631044279324},
	{0.005, 1.5, 17.820310514462811},
	{1e-06, 1.5, 5219.4693247069472},
	{0.4, 2, 0.28867513459481314},
	{0.1, 2, 1.8856180831641265},
	{0.025, 2, 4.3026527297494637},
	{0.005, 2, 9.9248432009182928},
	{1e-06, 2, 707.10572052593386},
	{0.4, 3, 0.27667066233268983},
	{0.1, 3, 1.6377443536962089},
	{0.025, 3, 3.1824463052837091},
	{0.005, 3, 5.8409093097333562},
	{1e-06, 3, 103.29946778041933},
	{0.4, 7, 0.26316686135202277},
	{0.1, 7, 1.4149239276505083},
	{0.025, 7, 2.3646242515927844},
	{0.005, 7, 3.4994832973504937},
	{1e-06, 7, 14.241469651981445},
	{0.4, 12.5, 0.25880287736925095},
	{0.1, 12.5, 1.3530668727547328},
	{0.025, 12.5, 2.1691859427125411},
	{0.005, 12.5, 3.0324366528705622},
	{1e-06, 12.5, 8.2809373972214821},
	{0.4, 37, 0.25517640064519126},
	{0.1, 37, 1.3048543814976246},
	{0.025, 37, 2.0261924630291093},
	{0.005, 37, 2.7154087215499882},
	{1e-06, 37, 5.6285557709405962},
	{0.4, 197, 0.25368951946663559},
	{0.1, 197, 1.2858636942630119},
	{0.025, 197, 1.972079033778501},
	{0.005, 197, 2.6010156416895529},
	{1e-06, 197, 4.8995511646778969},
	{0.4, 1999, 0.25338082368227333},
	{0.1, 1999, 1.2819752125780839},
	{0.025, 1999, 1.9611514201705615},
	{0.005, 1999, 2.5782910195219229},
	{1e-06, 1999, 4.7674871949706432},
	{0.4, 2001, 0.25338078997591196},
	{0.1, 2001, 1.2819747890000517},
	{0.025, 2001, 1.961150232622441},
	{0.005, 2001, 2.5782885568255685},
	{1e-06, 2001, 4.7674731028808042},
	{0.4, 5991, 0.25335835398104933},
	{0.1, 5991, 1.2816928908768825},
	{0.025, 5991, 1.9603600356875475},
	{0.005, 5991, 2.5766502053364788},
	{1e-06, 5991, 4.758108574894452},
	{0.4, 1e+05, 0.25334777715717988},
	{0.1, 1e+05, 1.2815600314493614},
	{0.025, 1e+05, 1.959987707534609},
	{0.005, 1e+05, 2.5758784699083743},
	{1e-06, 1e+05, 4.7537047163912884},
	{0.4, 1e+08, 0.25334710380982012},
	{0.1, 1e+08, 1.2815515740104486},
	{0.025, 1e+08, 1.9599640082627663},
	{0.005, 1e+08, 2.575829352714377},
	{1e-06, 1e+08, 4.7534245892160367},
};

static const double two_sided[][3] = {
	{3, 0.001, 0.99476847835826843},
	{1e200, 0.01, 0.0097052657151173918},
	{1e40, 0.1, 8.3476062743464326e-05},
	{1e5, 0.5, 0.0020282910602779998},
	{1e200, 0.5, 6.4140195082845383e-101},
	{0.01, 0.5, 0.99460674363610457},
	{0.5, 0.5, 0.75731807292943665},
	{1, 0.5, 0.6022432216826441},
	{2, 0.5, 0.44551489018313128},
	{3.3, 0.5, 0.35070121383875863},
	{8, 0.5, 0.22650509280757863},
	{0.01, 1, 0.99363401447018351},
	{0.5, 1, 0.70483276469913358},
	{1, 1, 0.49999999999999956},
	{2, 1, 0.29516723530086642},
	{3.3, 1, 0.18731554186375862},
	{8, 1, 0.079166848321131078},
	{0.01, 2, 0.99292910895820097},
	{0.5, 2, 0.66666666666666674},
	{1, 2, 0.42264973081037427},
	{2, 2, 0.18350341907227391},
	{3.3, 2, 0.080847693803667992},
	{8, 2, 0.01526807216533814},
	{0.01, 5, 0.99240801804258183},
	{0.5, 5, 0.63829887164092902},
	{1, 5, 0.36321746764912255},
	{2, 5, 0.10193947882985828},
	{3.3, 5, 0.021475500299997976},
	{8, 5, 0.00049290666057244374},
	{0.01, 14, 0.99216239084140678},
	{0.5, 14, 0.62484191623969454},
	{1, 14, 0.33428194339465733},
	{2, 14, 0.065287952889111975},
	{3.3, 14, 0.0052622855264021539},
	{8, 14, 1.3694566800218687e-06},
	{0.01, 120, 0.99203789329964631},
	{0.5, 120, 0.6179907243383973},
	{1, 120, 0.31932272386442129},
	{2, 120, 0.047758527340328358},
	{3.3, 120, 0.0012732999876515151},
	{8, 120, 8.8334256628300261e-13},
	{0.01, 1999, 0.99202228521281066},
	{0.5, 1999, 0.61713011091744607},
	{1, 1999, 0.31743153860854989},
	{2, 1999, 0.045635340866158204},
	{3.3, 1999, 0.00098384242823968781},
	{8, 1999, 2.0869650535295666e-15},
	{0.01, 2001, 0.99202228421552974},
	{0.5, 2001, 0.61713005591573955},
	{1, 2001, 0.31743141765340738},
	{2, 2001, 0.045635205824768058},
	{3.3, 2001, 0.00098382535407756525},
	{8, 2001, 2.0859086738299665e-15},
	{0.01, 5991, 0.99202162033176133},
	{0.5, 5991, 0.61709344125993582},
	{1, 5991, 0.31735089521510579},
	{2, 5991, 0.045545327528997571},
	{3.3, 5991, 0.00097249897320092818},
	{8, 5991, 1.4821263714021754e-15},
	{0.01, 1e+06, 0.99202128936554768},
	{0.5, 1e+06, 0.61707518747237167},
	{1, 1e+06, 0.31731074983357815},
	{2, 1e+06, 0.045500533851319185},
	{3.3, 1e+06, 0.00096688207934000339},
	{8, 1e+06, 1.2455063433202533e-15},
	{0.01, 1e+09, 0.99202128737273165},
	{0.5, 1e+09, 0.61707507756199376},
	{1, 1e+09, 0.31731050810488559},
	{2, 1e+09, 0.04550026416631333},
	{3.3, 1e+09, 0.00096684831856177556},
	{8, 1e+09, 1.2441934284454758e-15},
};

static const double betas[][4] = {
	{0.025, 0.3, 0.5, 1.2931621452111756e-05},
	{0.5, 0.3, 0.5, 0.25220501012895702},
	{0.975, 0.3, 0.5, 0.99676381107142265},
	{0.025, 0.3, 1, 4.568777715957602e-06},
	{0.5, 0.3, 1, 0.099212565748012474},
	{0.975, 0.3, 1, 0.91907027250110052},
	{0.025, 0.3, 12, 2.7337251821279511e-07},
	{0.5, 0.3, 12, 0.0062558511141964654},
	{0.975, 0.3, 12, 0.15040953181487815},
	{0.025, 0.3, 500.7, 6.3669002480489594e-09},
	{0.5, 0.3, 500.7, 0.00014614925553708391},
	{0.975, 0.3, 500.7, 0.003790664584564916},
	{0.025, 0.3, 1e+05, 3.1856901815919765e-11},
	{0.5, 0.3, 1e+05, 7.3131365085534505e-07},
	{0.975, 0.3, 1e+05, 1.9002522387455333e-05},
	{0.025, 1, 0.5, 0.049375000000000002},
	{0.5, 1, 0.5, 0.75},
	{0.975, 1, 0.5, 0.99937500000000001},
	{0.025, 1, 1, 0.025000000000000001},
	{0.5, 1, 1, 0.5},
	{0.975, 1, 1, 0.97499999999999998},
	{0.025, 1, 12, 0.0021075932318602264},
	{0.5, 1, 12, 0.056125687318306521},
	{0.975, 1, 12, 0.26464846939705111},
	{0.025, 1, 500.7, 5.0563546834053852e-05},
	{0.5, 1, 500.7, 0.0013833984832421922},
	{0.975, 1, 500.7, 0.0073403713941206927},
	{0.025, 1, 1e+05, 2.5317804779333133e-07},
	{0.5, 1, 1e+05, 6.9314477830042602e-06},
	{0.975, 1, 1e+05, 3.6888114157924213e-05},
	{0.025, 2.5, 0.5, 0.33317824559879061},
	{0.5, 2.5, 0.5, 0.90447418196217888},
	{0.975, 2.5, 0.5, 0.99978309152996903},
	{0.025, 2.5, 1, 0.22865252596366317},
	{0.5, 2.5, 1, 0.75785828325519911},
	{0.975, 2.5, 1, 0.98992398345177923},
	{0.025, 2.5, 12, 0.032118615144560443},
	{0.5, 2.5, 12, 0.15719452875915357},
	{0.975, 2.5, 12, 0.39659197732382856},
	{0.025, 2.5, 500.7, 0.00082846550951236493},
	{0.5, 2.5, 500.7, 0.0043294842113796063},
	{0.975, 2.5, 500.7, 0.012713913447231051},
	{0.025, 2.5, 1e+05, 4.1560182610654627e-06},
	{0.5, 2.5, 1e+05, 2.1756901092910415e-05},
	{0.975, 2.5, 1e+05, 6.4159970419966356e-05},
	{0.025, 20, 0.5, 0.88059297604496434},
	{0.5, 20, 0.5, 0.98854974329442402},
	{0.975, 20, 0.5, 0.99997513979136865},
	{0.025, 20, 1, 0.83156652901691464},
	{0.5, 20, 1, 0.9659363289248456},
	{0.975, 20, 1, 0.99873491050205021},
	{0.025, 20, 12, 0.45369560195063835},
	{0.5, 20, 12, 0.62763497218079944},
	{0.975, 20, 12, 0.78150040150143096},
	{0.025, 20, 500.7, 0.023662535315937854},
	{0.5, 20, 500.7, 0.037819980397154424},
	{0.975, 20, 500.7, 0.056505084028550256},
	{0.025, 20, 1e+05, 0.00012214613113783665},
	{0.5, 20, 1e+05, 0.00019663870642684994},
	{0.975, 20, 1e+05, 0.00029663634700862097},
	{0.025, 682.3, 0.5, 0.99632384332399482},
	{0.5, 682.3, 0.5, 0.99966654898159435},
	{0.975, 682.3, 0.5, 0.99999928006106764},
	{0.025, 682.3, 1, 0.99460805309746048},
	{0.5, 682.3, 1, 0.9989846178860442},
	{0.975, 682.3, 1, 0.99996289412536765},
	{0.025, 682.3, 12, 0.97178874483698985},
	{0.5, 682.3, 12, 0.98317793082379223},
	{0.975, 682.3, 12, 0.9910252633479768},
	{0.025, 682.3, 500.7, 0.54849373664032453},
	{0.5, 682.3, 500.7, 0.57679728351027482},
	{0.975, 682.3, 500.7, 0.60476847493016483},
	{0.025, 682.3, 1e+05, 0.0062793440539306291},
	{0.5, 682.3, 1e+05, 0.0067734965450380984},
	{0.975, 682.3, 1e+05, 0.0072927380243057449},
};

/* Of R's qbeta(p, a, b, lower.tail = FALSE). */
static const double upper_betas[][4] = {
	{5.0000000000000002e-11, 34.200000000000003, 77.099999999999994, 0.60999425463030121},
	{4.9999999999999999e-13, 34.200000000000003, 77.099999999999994, 0.63990624697672605},
	{9.9999999999999998e-201, 2, 5, 1},
	{0.025000000000000001, 20000000000, 3000000000000, 0.0066226080338932973},
	{0.29999999999999999, 100000000000000, 1000000000000000, 0.090909095454511424},
	{0.025000000000000001, 30, 2000000, 2.0824050920250688e-05},
};

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static double
magnitude(double x)
{
	return x < 0 ? -x : x;
}

static double
relative(double x, double y)
{
	return magnitude(x - y) / (magnitude(y) > 1e-290 ? magnitude(y) : 1e-290);
}

static void
test_probabilities(void)
{
	static const double edges[] = {
		5e-324, 1e-300, 1e-30, 1e-19, 1e-10, 0.001, 0.1, 0.4, 1, 1000, 1e9, 1e12
	};
	unit_digest digest = UNIT_DIGEST("student");
	double		worst = 0;
	int			wrong = 0;

	for (size_t i = 0; i < LENGTH(quantiles); i++)
	{
		double		x = student_quantile(quantiles[i][0], quantiles[i][1]);

		unit_digest_double(&digest, x);
		if (relative(x, quantiles[i][2]) > worst)
			worst = relative(x, quantiles[i][2]);
	}
	unit_ok(worst < 2e-12, "quantiles of t: within %.1e of R's", worst);
	worst = 0;
	for (size_t i = 0; i < LENGTH(two_sided); i++)
	{
		double		x = student_two_sided(two_sided[i][0], two_sided[i][1]);

		unit_digest_double(&digest, x);
		if (relative(x, two_sided[i][2]) > worst)
			worst = relative(x, two_sided[i][2]);
	}
	unit_ok(worst < 1e-11, "tails of t: within %.1e of R's", worst);
	worst = 0;
	for (size_t i = 0; i < LENGTH(betas); i++)
	{
		double		x = beta_quantile(betas[i][0], betas[i][1], betas[i][2], false);

		unit_digest_double(&digest, x);
		if (relative(x, betas[i][3]) > worst)
			worst = relative(x, betas[i][3]);
	}
	unit_ok(worst < 1e-11, "quantiles of beta: within %.1e of R's", worst);
	worst = 0;
	for (size_t i = 0; i < LENGTH(upper_betas); i++)
	{
		const double *beta = upper_betas[i];
		double		x = beta_quantile(beta[0], beta[1], beta[2], true);

		unit_digest_double(&digest, x);
		if (relative(x, beta[3]) > worst)
			worst = relative(x, beta[3]);
	}
	unit_ok(worst < 1e-10, "upper quantiles of beta: within %.1e of R's", worst);
	for (size_t i = 0; i < LENGTH(edges); i++)
	{
		for (size_t j = 0; j < LENGTH(edges); j++)
		{
			double		tail = student_two_sided(edges[j], edges[i]);
			double		t = student_quantile(edges[j] < 0.5 ? edges[j] : 0.25, edges[i]);
			double		x = beta_quantile(0.025, edges[i], edges[j], false);

			wrong += !(tail >= 0 && tail <= 1) || !(t >= 0) || !(x >= 0 && x <= 1);
		}
	}
	unit_ok(wrong == 0, "tails and quantiles are numbers, whatever the degrees of freedom (%d wrong)", wrong);
	unit_ok(student_quantile(0.025, 0.001) == 1e300 * 1e300 &&
			student_two_sided(1e300, 5e-324) == 1,
			"with hardly any degrees of freedom nearly all is beyond double");
	unit_ok(student_quantile(0.025, 1e300 * 1e300) == normal_quantile(0.025),
			"infinite degrees of freedom are the normal distribution");
	unit_ok(relative(normal_two_sided(1.959963984540054), 0.05) < 1e-14 &&
			normal_two_sided(0) == 1 &&
			relative(normal_two_sided(-6), 1.9731752900753962e-9) < 1e-13, "tails of the normal distribution");
	unit_digest_print(&digest);
}

/* A random design with every unit of the sample written out. */
#define MAX_STRATA	6
#define MAX_UNITS	5

typedef struct Sample
{
	size_t		nstrata;
	DesignStratum stratum[MAX_STRATA];
	DesignPsu	psu[MAX_STRATA * MAX_UNITS];
	double		a[MAX_STRATA * MAX_UNITS * MAX_UNITS];
	double		b[MAX_STRATA * MAX_UNITS * MAX_UNITS];
	size_t		npsus;
	size_t		n;
	double		expected;		/* of the covariance */
	double		lonely_part;	/* of it under LONELY_ADJUST */
	size_t		lonely;
} Sample;

/* Covariance of n numbers of which the first few are given, the others 0. */
static double
plain_covariance(const double *a, const double *b, size_t touched, double n)
{
	double		ma = 0,
				mb = 0,
				sum = 0;

	for (size_t i = 0; i < touched; i++)
	{
		ma += a[i] / n;
		mb += b[i] / n;
	}
	for (size_t i = 0; i < (size_t) n; i++)
		sum += ((i < touched ? a[i] : 0) - ma) * ((i < touched ? b[i] : 0) - mb);
	return sum * n / (n - 1);
}

static void
random_sample(Sample *s, unit_rng *rng, bool two_stage, bool lonely)
{
	double		total_a = 0,
				total_b = 0,
				total_n = 0;
	double		own_a[MAX_STRATA],
				own_b[MAX_STRATA];

	memset(s, 0, sizeof(*s));
	s->nstrata = 1 + unit_random_below(rng, MAX_STRATA);
	for (size_t h = 0; h < s->nstrata; h++)
	{
		DesignStratum *t = &s->stratum[h];
		double		a[MAX_UNITS],
					b[MAX_UNITS],
					f;

		t->psus = lonely && h == 0 ? 1 : 2 + (uint32_t) unit_random_below(rng, MAX_UNITS - 1);
		t->touched = 1 + (uint32_t) unit_random_below(rng, t->psus);
		t->population = unit_random_below(rng, 3) == 0 ? 1e300 * 1e300 :
			t->psus + (lonely && h == 0 ? 3 : (double) unit_random_below(rng, 4));
		f = t->psus / t->population;
		for (uint32_t i = 0; i < t->touched; i++)
		{
			DesignPsu  *p = &s->psu[s->npsus++];
			size_t		first = s->n;

			p->ssus = two_stage ? 2 + (uint32_t) unit_random_below(rng, MAX_UNITS - 1) : 1;
			p->touched = 1 + (uint32_t) unit_random_below(rng, p->ssus);
			p->population = p->ssus + (double) unit_random_below(rng, 4);
			a[i] = b[i] = 0;
			for (uint32_t j = 0; j < p->touched; j++)
			{
				s->a[s->n] = (double) unit_random_below(rng, 200) - 100;
				s->b[s->n] = (double) unit_random_below(rng, 200) - 100;
				a[i] += s->a[s->n];
				b[i] += s->b[s->n];
				s->n++;
			}
			if (two_stage)
				s->expected += f * (1 - p->ssus / p->population) *
					plain_covariance(s->a + first, s->b + first, p->touched, p->ssus);
		}
		own_a[h] = a[0];
		own_b[h] = b[0];
		for (uint32_t i = 0; i < t->touched; i++)
		{
			total_a += a[i];
			total_b += b[i];
		}
		total_n += t->psus;
		if (t->psus == 1)
			s->lonely++;
		else
			s->expected += (1 - f) * plain_covariance(a, b, t->touched, t->psus);
	}
	if (s->lonely > 0)
		s->lonely_part = (1 - s->stratum[0].psus / s->stratum[0].population) *
			(own_a[0] - total_a / total_n) * (own_b[0] - total_b / total_n);
}

static VarianceStatus
covariance_of(const Sample *s, bool two_stage, LonelyRule rule, double *value)
{
	DesignTotals t = {s->nstrata, s->stratum, s->npsus, two_stage ? s->psu : NULL, s->n, s->a,
					  s->b, NULL};
	DesignVariance result;
	void	   *scratch = malloc(design_scratch_size(&t) + 1);
	VarianceStatus status = design_covariance(&result, &t, rule, scratch);

	free(scratch);
	*value = result.value;
	return status;
}

static int
near(double x, double y)
{
	return magnitude(x - y) <= 1e-9 * (1 + magnitude(y));
}

static void
test_variances(void)
{
	unit_rng	rng = {7};
	unit_digest digest = UNIT_DIGEST("design variance");
	int			wrong[2] = {0, 0};
	int			wrong_rule = 0;
	uint64_t	n = unit_count(20000);

	for (uint64_t k = 0; k < n; k++)
	{
		bool		two_stage = k % 2 == 1;
		Sample		s;
		double		value;
		VarianceStatus status;
		bool		alone;

		random_sample(&s, &rng, two_stage, false);
		alone = s.npsus == 1 && s.stratum[0].psus < s.stratum[0].population;
		status = covariance_of(&s, two_stage, LONELY_FAIL, &value);
		unit_digest_double(&digest, value);
		wrong[two_stage] += status != (alone ? VARIANCE_UNKNOWN : VARIANCE_OK) ||
			(!alone && !near(value, s.expected));

		random_sample(&s, &rng, two_stage, true);
		alone = s.npsus == 1;
		wrong_rule += covariance_of(&s, two_stage, LONELY_FAIL, &value) != VARIANCE_LONELY;
		wrong_rule += covariance_of(&s, two_stage, LONELY_MISSING, &value) != VARIANCE_UNKNOWN;
		status = covariance_of(&s, two_stage, LONELY_REMOVE, &value);
		wrong_rule += status != (alone ? VARIANCE_UNKNOWN : VARIANCE_OK) ||
			(!alone && !near(value, s.expected));
		status = covariance_of(&s, two_stage, LONELY_ADJUST, &value);
		wrong_rule += status != (alone ? VARIANCE_UNKNOWN : VARIANCE_OK) ||
			(!alone && !near(value, s.expected + s.lonely_part));
		status = covariance_of(&s, false, LONELY_AVERAGE, &value);
		if (!two_stage)
			wrong_rule += s.nstrata == 1 ? status != VARIANCE_UNKNOWN :
				!near(value, s.expected * s.nstrata / (s.nstrata - 1.0));
	}
	unit_ok(wrong[0] == 0, "%d wrong covariances of one stage", wrong[0]);
	unit_ok(wrong[1] == 0, "%d wrong covariances of two stages", wrong[1]);
	unit_ok(wrong_rule == 0, "%d wrong answers with a lonely stratum", wrong_rule);
	unit_digest_print(&digest);
}

/* The figures of R's svyciprop and confint for 0.114440129198526 (0.00450210769332668). */
static void
test_limits(void)
{
	static const struct
	{
		IntervalMethod method;
		double		lower,
					upper;
	}			expected[] = {
		{INTERVAL_PLAIN, 0.1056143772, 0.123265881197},
		{INTERVAL_LOGIT, 0.10590631353, 0.123566555681},
		{INTERVAL_WILSON, 0.10590891725, 0.123563577848},
		{INTERVAL_BETA, 0.105742100782, 0.123591185074},
		{INTERVAL_ASIN, 0.105763671238, 0.123412914129}
	};
	IntervalInput in = {0.114440129198526, 0.00450210769332668, 0.025, 5991, 14827};
	int			wrong = 0;
	double		lower,
				upper;

	for (size_t i = 0; i < LENGTH(expected); i++)
	{
		if (!confidence_limits(&in, expected[i].method, &lower, &upper) ||
			relative(lower, expected[i].lower) > 1e-10 ||
			relative(upper, expected[i].upper) > 1e-10)
		{
			printf("# method %d: %.12g %.12g\n", (int) expected[i].method, lower, upper);
			wrong++;
		}
	}
	unit_ok(wrong == 0, "limits of each method: %d wrong", wrong);

	in.value = 0.001;
	in.se = 0.01;
	wrong = 0;
	for (int m = INTERVAL_LOGIT; m <= INTERVAL_BETA; m++)
		wrong += !confidence_limits(&in, (IntervalMethod) m, &lower, &upper) ||
			!(lower >= 0 && lower <= 0.001 && upper >= 0.001 && upper <= 1);
	unit_ok(wrong == 0, "a wide interval stays between 0 and 1 with all methods but plain");
	in.se = 0;
	unit_ok(confidence_limits(&in, INTERVAL_LOGIT, &lower, &upper) && lower == 0.001 &&
			upper == 0.001,
			"without an error the limits are the value");
	in.value = 1;
	unit_ok(!confidence_limits(&in, INTERVAL_WILSON, &lower, &upper) &&
			confidence_limits(&in, INTERVAL_PLAIN, &lower, &upper), "1 has a plain interval only");
}

static void
test_hash(void)
{
	uint8_t		bytes[100];
	unit_digest digest = UNIT_DIGEST("stable hash");
	int			same = 0;

	for (int i = 0; i < 100; i++)
		bytes[i] = (uint8_t) (i * 37);
	for (size_t n = 0; n <= 100; n++)
	{
		uint64_t	hash = stable_hash64(bytes, n);

		unit_digest_word(&digest, hash);
		for (size_t i = 0; i < n; i++)
		{
			bytes[i] ^= 1;
			same += stable_hash64(bytes, n) == hash;
			bytes[i] ^= 1;
		}
	}
	unit_ok(same == 0, "every bit changes the hash");
	unit_ok(stable_hash64("", 0) == UINT64_C(0xdbde787e3d91b596) &&
			stable_hash64("povaid", 6) == UINT64_C(0x2a471c001c00e65a),
			"the hash is what it was: it is in stored values");
	unit_digest_print(&digest);
}

static int	polls = 0;

static void
count_poll(void)
{
	polls++;
}

/* However small the strata and the PSUs are, a cancel is looked for every few thousand units. */
static void
test_polls(void)
{
	const uint32_t n = 100000;
	const int	each = (int) (n / 4096);
	double	   *u = calloc(n, sizeof(double));
	DesignStratum *stratum = calloc(n, sizeof(DesignStratum));
	DesignPsu  *psu = calloc(n, sizeof(DesignPsu));
	DesignTotals t = {n, stratum, n, NULL, n, u, u, count_poll};
	DesignStratum whole = {0};
	DesignVariance result;
	void	   *scratch;

	for (uint32_t i = 0; i < n; i++)
	{
		stratum[i].psus = 2;
		stratum[i].touched = 1;
		stratum[i].population = 4;
		psu[i].ssus = 2;
		psu[i].touched = 1;
		psu[i].population = 4;
	}
	polls = 0;
	scratch = malloc(design_scratch_size(&t));
	(void) design_covariance(&result, &t, LONELY_FAIL, scratch);
	free(scratch);
	unit_ok(polls >= 3 * each, "%d polls of %" PRIu32 " strata of one unit", polls, n);

	whole.psus = whole.touched = n;
	whole.population = 2.0 * n;
	t.nstrata = 1;
	t.stratum = &whole;
	t.psu = psu;
	polls = 0;
	scratch = malloc(design_scratch_size(&t));
	(void) design_covariance(&result, &t, LONELY_FAIL, scratch);
	free(scratch);
	unit_ok(polls >= 7 * each, "%d polls of %" PRIu32 " units of one unit", polls, n);
	free(u);
	free(stratum);
	free(psu);
}

int
main(void)
{
	test_probabilities();
	test_variances();
	test_polls();
	test_limits();
	test_hash();
	return unit_done();
}
