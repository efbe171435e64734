/** Which ONNX Runtime this is, told without loading it. */
export { version as onnxRuntimeVersion } from 'onnxruntime-node/package.json';
