/** Softmax regression with an L2 penalty over sparse rows, by Adam on all rows at once; no chance takes part. */
const [STEPS, RATE] = [220, 0.06];

/**
 * Weights of `size` rows and, last, the biases; one column for each class.
 * `examples` are { rows: Uint32Array, values: Float64Array, label }.
 */
export function learn(examples, size, classes, l2) {
  const weights = new Float64Array((size + 1) * classes);
  const [mean, square] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(examples, weights, size, classes, l2);
    const rate = RATE * Math.min(1, (2 * (STEPS - step + 1)) / STEPS);
    for (let i = 0; i < weights.length; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
      square[i] = 0.99 * square[i] + 0.01 * gradient[i] * gradient[i];
      const even = Math.sqrt(square[i] / (1 - 0.99 ** step)) + 1e-8;
      weights[i] -= (rate * (mean[i] / (1 - 0.9 ** step))) / even;
    }
  }
  return weights;
}

function gradientOf(examples, weights, size, classes, l2) {
  const gradient = weights.map((weight, i) => (i < size * classes ? l2 * weight : 0));
  for (const { rows, values, label } of examples) {
    const shares = scoresOf(rows, values, weights, size, classes);
    const top = Math.max(...shares);
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += shares[k] = Math.exp(shares[k] - top);
    for (let k = 0; k < classes; k++)
      shares[k] = (shares[k] / sum - Number(k === label)) / examples.length;
    for (let i = 0; i < rows.length; i++)
      for (let k = 0; k < classes; k++) gradient[rows[i] * classes + k] += values[i] * shares[k];
    for (let k = 0; k < classes; k++) gradient[size * classes + k] += shares[k];
  }
  return gradient;
}

/** One for each class. */
export function scoresOf(rows, values, weights, size, classes) {
  const scores = weights.slice(size * classes);
  for (let i = 0; i < rows.length; i++) {
    const at = rows[i] * classes;
    for (let k = 0; k < classes; k++) scores[k] += values[i] * weights[at + k];
  }
  return scores;
}
